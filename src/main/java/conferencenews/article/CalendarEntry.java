package conferencenews.article;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens, or happened, to an article at an instant.
 *
 * @param section where the newest revision puts the article
 * @param change the path of the form that moves it; null where there is none, or not for this reader
 */
public record CalendarEntry(
        Instant at,
        What what,
        long article,
        String language,
        String headline,
        long section,
        @Nullable String change) {

    /** What happens. */
    public enum What {
        PUBLISHED,
        UPDATED,
        PLANNED,
        PLANNED_UPDATE,
        EXPIRY,
        EMBARGO,
        HIGHLIGHT_START,
        HIGHLIGHT_END;

        /** The message key of its name. */
        public String key() {
            return "admin.calendar.what." + name();
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
