package conferencenews.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The least that Spring Boot can serve a page with, packaged as the site is. */
@EnableAutoConfiguration
public class EmptySite {

    /** What {@code spring-boot-starter-webmvc} brings along. */
    private static final Pattern LIBRARIES = Pattern.compile("BOOT-INF/lib/("
            + "spring-boot-\\d|spring-boot-(autoconfigure|webmvc|servlet|web-server|tomcat|http-converter|jackson)-\\d"
            + "|spring-(aop|beans|context|core|expression|web|webmvc)-\\d|tomcat-embed-|jackson-|snakeyaml|logback|slf4j"
            + "|jul-to-slf4j|log4j-|micrometer-(commons|observation)-|jspecify|commons-logging|jakarta.annotation-api"
            + ").*\\.jar");

    public static void main(String... arguments) {
        SpringApplication.run(EmptySite.class, arguments);
    }

    /** No controller, which the tests of the site would find. */
    @Bean
    static RouterFunction<ServerResponse> page() {
        return RouterFunctions.route()
                .GET("/", request -> ServerResponse.ok().body("Nothing"))
                .build();
    }

    /** Of the libraries and the loader in the site's jar. */
    static Path jar(Path site, Path folder) throws IOException {
        Path jar = folder.resolve("empty.jar");
        try (JarFile from = new JarFile(site.toFile());
                OutputStream file = Files.newOutputStream(jar);
                JarOutputStream to = new JarOutputStream(file, manifest(from))) {
            for (JarEntry entry : Collections.list(from.entries())) {
                boolean loader = entry.getName().startsWith("org/springframework/boot/loader/");
                if (!entry.isDirectory()
                        && (loader || LIBRARIES.matcher(entry.getName()).matches())) {
                    to.putNextEntry(new JarEntry(entry)); // libraries stay as they are, not compressed
                    copy(from.getInputStream(entry), to);
                }
            }
            String own = EmptySite.class.getName().replace('.', '/') + ".class";
            to.putNextEntry(new JarEntry("BOOT-INF/classes/" + own));
            copy(EmptySite.class.getResourceAsStream("/" + own), to);
        }
        return jar;
    }

    private static Manifest manifest(JarFile site) throws IOException {
        Manifest manifest = new Manifest(site.getManifest());
        Attributes attributes = manifest.getMainAttributes();
        attributes.putValue("Start-Class", EmptySite.class.getName());
        attributes.remove(new Attributes.Name("Spring-Boot-Classpath-Index"));
        attributes.remove(new Attributes.Name("Spring-Boot-Layers-Index"));
        return manifest;
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        try (from) {
            from.transferTo(to);
        }
    }
}
