package conferencenews.site;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What the commands have in common that operators give instead of starting the site. */
public final class Command {

    private Command() {}

    /** The arguments that are no settings; the first names the command. */
    public static List<String> words(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
    }

    public static boolean isAskedFor(String name, String... arguments) {
        return words(arguments).stream().limit(1).anyMatch(name::equals);
    }

    /** Starts as much of the site as a command needs, each part only when it is asked for. */
    public static ConfigurableApplicationContext start(Class<?> parts, String... arguments) {
        return new SpringApplicationBuilder(parts)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties(
                        "logging.level.root=WARN",
                        "logging.level." + AnnotationConfigApplicationContext.class.getName() + "=OFF")
                .run(arguments);
    }

    /** Says why it failed; the exit code is returned. */
    public static int fail(String sentence) {
        System.err.println(sentence);
        return 1;
    }
}
