package conferencenews.redirect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a line.
 *
 * @param source as it is stored, or as it was typed if it is refused
 * @param target null for what is gone; likewise
 * @param problem why it is refused, a message key; null otherwise
 * @param arguments of that message
 */
record CheckedLine(
        long number,
        String source,
        @Nullable String target,
        Outcome outcome,
        @Nullable String problem,
        List<String> arguments) {

    enum Outcome {
        /** There is none for this address yet. */
        NEW,
        /** It leads elsewhere today. */
        CHANGED,
        /** It leads there already. */
        SAME,
        REFUSED;

        public String key() {
            return "redirect.outcome." + name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isToStore() {
        return outcome == Outcome.NEW || outcome == Outcome.CHANGED;
    }

    static CheckedLine refused(RedirectLine line, String problem, Object... arguments) {
        return new CheckedLine(
                line.number(),
                line.source(),
                line.target().isEmpty() ? null : line.target(),
                Outcome.REFUSED,
                problem,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
