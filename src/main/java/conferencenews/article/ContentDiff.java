package conferencenews.article;

import conferencenews.article.WordDiff.Fate;
import conferencenews.article.WordDiff.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What differs between two contents of an article, in the reader's words.
 *
 * @param fields those that differ, in the order of the form
 */
record ContentDiff(List<Field> fields) {

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /**
     * @param name the form's
     * @param labelKey the message key of what it is called
     */
    record Field(String name, String labelKey, List<Part> parts) {}

    /** What happened to a part of a field. */
    enum How {
        EDITED,
        ADDED,
        REMOVED,
        MOVED,
        /** Its words are the same. */
        FORMATTED;

        /** The message key of its name. */
        public String key() {
            return "admin.diff." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The whole of a field, or a block, a picture, a file of it.
     *
     * @param label what it is; empty for a whole field
     */
    record Part(How how, String label, List<Line> lines) {}

    /** @param label which text of the part it is; empty if it has only one */
    record Line(String label, List<Span> spans) {

        private static final int CONTEXT = 160;

        static Line removed(String label, String text) {
            return new Line(label, List.of(new Span(Fate.REMOVED, text)));
        }

        static Line added(String label, String text) {
            return new Line(label, List.of(new Span(Fate.ADDED, text)));
        }

        /** Of what is kept, only what stands around the changes. */
        Line shortened() {
            List<Span> shown = new ArrayList<>();
            for (int place = 0; place < spans.size(); place++) {
                Span span = spans.get(place);
                boolean last = place == spans.size() - 1;
                shown.add(
                        span.fate() == Fate.KEPT
                                ? new Span(Fate.KEPT, around(span.text(), place > 0, !last || place == 0))
                                : span);
            }
            return new Line(label, shown);
        }

        private static String around(String text, boolean beginning, boolean end) {
            if (text.length() <= 3 * CONTEXT) {
                return text;
            }
            String head = text.substring(0, text.offsetByCodePoints(0, CONTEXT));
            String tail = text.substring(text.offsetByCodePoints(text.length(), -CONTEXT));
            return (beginning ? head : "") + " … " + (end ? tail : "");
        }
    }
}
