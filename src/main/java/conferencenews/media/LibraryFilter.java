package conferencenews.media;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is looked for in the library. */
enum LibraryFilter {
    ALL("1 = 1"),
    MISSING_ALT("alt_text = '' and not decorative"),
    MISSING_CREDIT("credit = ''"),
    ENDING_RIGHTS("rights_end <= :soon"),
    UNUSED("1 = 1");

    private final String condition;

    LibraryFilter(String condition) {
        this.condition = condition;
    }

    /** What is none of them is all. */
    static LibraryFilter of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(filter -> filter.parameter().equals(name))
                .findFirst()
                .orElse(ALL);
    }

    /** Empty for all. */
    public String parameter() {
        return this == ALL ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String condition() {
        return condition;
    }
}
