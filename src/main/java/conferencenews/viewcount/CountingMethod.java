package conferencenews.viewcount;

import java.util.List;
import org.springframework.stereotype.Component;

/** By what rules and lists is counted: what a number needs to be understood later. */
@Component
public class CountingMethod {

    /** Raised when a rule of counting changes, so that reports before and after are not compared unawares. */
    public static final String VERSION = "1.0";

    private final Robots robots;

    CountingMethod(Robots robots) {
        this.robots = robots;
    }

    /** The robot lists in use. */
    public List<ListVersion> lists() {
        return robots.lists().stream()
                .map(list -> new ListVersion(list.name(), list.date(), list.licence(), list.fingerprint()))
                .toList();
    }

    /** @param hash the beginning of the file's SHA-256, in hexadecimal digits */
    public record ListVersion(String name, String date, String licence, String hash) {}
}
