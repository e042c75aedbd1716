package conferencenews.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into an article's form and has not saved yet.
 *
 * @param article null as long as it has none
 * @param draft the key of a form that was opened for a new article, or null
 * @param base the number of the revision it was opened on; 0 for a new article
 * @param stamp which page wrote it last, and when of its times
 */
record WorkingCopy(
        @Nullable Long article, @Nullable String draft, int base, FormFields fields, Instant keptAt, Stamp stamp) {

    /**
     * Names one state of a working copy.
     *
     * @param page the key of the page that wrote it
     * @param sequence how often that page has written, from 1
     */
    record Stamp(String page, int sequence) {

        static final Stamp NONE = new Stamp("", 0);

        /** How a stamp, or none, is printed. */
        static final String PRINTED = "([0-9a-f-]{0,36}:\\d{1,9})?";

        /** Reads what {@link #toString} printed; {@link #NONE} from nothing. */
        static Stamp of(String printed) {
            return printed.matches(PRINTED) && !printed.isEmpty()
                    ? new Stamp(
                            printed.substring(0, printed.indexOf(':')),
                            Integer.parseInt(printed.substring(printed.indexOf(':') + 1)))
                    : NONE;
        }

        @Override
        public String toString() {
            return page + ":" + sequence;
        }
    }
}
