package conferencenews.directory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How an editor names somebody in the directory: {@code 12}, {@code 12 – LIU Enmei} as suggested, or a name. */
public final class TypedTarget {

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,18})(\\s+–\\s.*)?\\s*");

    private TypedTarget() {}

    /** Null where a name was typed. */
    public static @Nullable Long number(String typed) {
        Matcher number = NUMBER.matcher(typed);
        return number.matches() ? Long.valueOf(number.group(1)) : null;
    }
}
