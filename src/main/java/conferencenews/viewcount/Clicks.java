package conferencenews.viewcount;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Remembers for a day who has clicked what and when: which click is a view, a unique view, a reader's first. */
final class Clicks {

    static final Duration DOUBLE_CLICK = Duration.ofSeconds(30);
    static final int VIEWS_OF_ARTICLE_IN_HOUR = 30;
    static final int VIEWS_OF_SITE_IN_HOUR = 300;

    private static final int MAX_REMEMBERED = 500_000;
    private static final int PARTS = 16;

    private final ClickMemory[] parts;

    Clicks() {
        this(MAX_REMEMBERED);
    }

    Clicks(int remembered) {
        parts = IntStream.range(0, PARTS)
                .mapToObj(part -> new ClickMemory(Math.max(2, remembered / PARTS)))
                .toArray(ClickMemory[]::new);
    }

    /** @param yesterdays the visitor's key before midnight, while a double click may still go back so far */
    Entry click(long article, VisitorKey visitor, @Nullable VisitorKey yesterdays, ZonedDateTime now) {
        boolean chained = yesterdays != null
                && part(yesterdays)
                        .isRecent(article, yesterdays, now.toInstant().toEpochMilli());
        return part(visitor).click(article, visitor, chained, now);
    }

    /** Remembers what had been decided before the site was started. */
    void restore(Entry entry, ZonedDateTime then) {
        part(entry.visitor()).restore(entry, then);
    }

    private ClickMemory part(VisitorKey visitor) {
        return parts[(int) visitor.low() & PARTS - 1];
    }
}
