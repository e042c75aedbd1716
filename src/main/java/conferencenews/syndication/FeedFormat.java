package conferencenews.syndication;

import java.util.Arrays;
import org.springframework.http.MediaType;

/** The formats every feed comes in. */
enum FeedFormat {
    /** RFC 4287. */
    ATOM("atom", "application/atom+xml"),
    /** RSS 2.0 with the modules content, Dublin Core, Atom and Media RSS. */
    RSS("rss", "application/rss+xml"),
    /** JSON Feed 1.1. */
    JSON("json", "application/feed+json");

    private final String ending;
    private final String type;

    FeedFormat(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    static FeedFormat of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst()
                .orElseThrow();
    }

    String ending() {
        return ending;
    }

    String type() {
        return type;
    }

    MediaType contentType() {
        return MediaType.parseMediaType(type + ";charset=UTF-8");
    }
}
