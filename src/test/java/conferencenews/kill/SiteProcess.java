package conferencenews.kill;

import conferencenews.ConferenceNewsApplication;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The site with its probe in a process of its own, which can be killed. */
final class SiteProcess {

    private static final Path CLASSES = jar();
    private static final Pattern READY = Pattern.compile("is ready at http://localhost:(\\d+)");

    private final Process process;
    private final Path log;
    private final int port;

    private SiteProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Returns when it answers requests. All it prints is added to the file. */
    static SiteProcess start(Path log, Duration clockAhead, List<String> arguments) {
        try {
            Process process = new ProcessBuilder(command(clockAhead, arguments))
                    .redirectErrorStream(true)
                    .start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            int port = awaitReady(output, log);
            Thread rest = new Thread(() -> copy(output, log), "log");
            rest.setDaemon(true);
            rest.start();
            return new SiteProcess(process, log, port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return port;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** Sends SIGTERM and gives the exit code. */
    int stop() {
        process.toHandle().destroy();
        return await();
    }

    private int await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("It does not end");
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static int awaitReady(BufferedReader output, Path log) throws IOException {
        StringBuilder printed = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            printed.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                append(log, printed.toString());
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new AssertionError("It ended before it was ready:\n" + printed);
    }

    private static void copy(BufferedReader output, Path log) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                append(log, line + "\n");
            }
        } catch (IOException killed) {
            // what came is there
        }
    }

    private static void append(Path log, String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static List<String> command(Duration clockAhead, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx256m",
                "-XX:+IgnoreUnrecognizedVMOptions", // the next two are newer than Java 17
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + CLASSES.resolveSibling("site.jsa"),
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-Dprobe.clock-ahead=" + clockAhead.toMillis(),
                "-cp",
                CLASSES + File.pathSeparator + libraries(),
                CountingProbe.class.getName()));
        command.addAll(arguments);
        return command;
    }

    private static String libraries() {
        return classPath().filter(entry -> entry.endsWith(".jar")).collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    /** The site's classes and the probe's, and no other test class, in a jar: only from jars Java can start faster. */
    private static Path jar() {
        try {
            Path jar = Files.createTempDirectory("site").resolve("site.jar");
            for (Path left : List.of(jar.getParent(), jar, jar.resolveSibling("site.jsa"))) {
                left.toFile().deleteOnExit();
            }
            try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar))) {
                Path site = folderWith(ConferenceNewsApplication.class);
                try (Stream<Path> files = Files.walk(site)) {
                    for (Path file : files.filter(file -> !file.equals(site)).toList()) {
                        add(output, site, file);
                    }
                }
                Path tests = folderWith(CountingProbe.class);
                add(output, tests, tests.resolve(name(CountingProbe.class)));
            }
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path folderWith(Class<?> type) {
        return classPath()
                .map(Path::of)
                .filter(entry -> Files.exists(entry.resolve(name(type))))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    /** Folders have entries too: what is looked for in them would not be found otherwise. */
    private static void add(JarOutputStream jar, Path folder, Path file) throws IOException {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        if (Files.isDirectory(file)) {
            jar.putNextEntry(new JarEntry(name + "/"));
        } else {
            jar.putNextEntry(new JarEntry(name));
            Files.copy(file, jar);
        }
    }
}
