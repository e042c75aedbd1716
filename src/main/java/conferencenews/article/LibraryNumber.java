package conferencenews.article;

import conferencenews.media.LibraryNames.Named;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How an editor names something in the library: {@code 17}, or {@code 17 – quay} as the list of suggestions has it. */
final class LibraryNumber {

    private static final Pattern TYPED = Pattern.compile("\\s*#?(\\d{1,18})(?!\\w).*");
    private static final int SHOWN = 60;

    private LibraryNumber() {}

    /** Null if there is none in it. */
    static @Nullable Long of(String typed) {
        Matcher matcher = TYPED.matcher(typed);
        return matcher.matches() ? Long.valueOf(matcher.group(1)) : null;
    }

    /** @throws Refused beside that field */
    static long required(String field, String typed) {
        Long id = of(typed);
        if (id == null) {
            throw new Refused(field, "article.library.number", typed.substring(0, Math.min(SHOWN, typed.length())));
        }
        return id;
    }

    static Map<Long, String> labels(Collection<Named> names) {
        return names.stream().collect(Collectors.toMap(Named::id, Named::label));
    }

    static Function<Long, String> printed(Map<Long, String> labels) {
        return id -> labels.getOrDefault(id, String.valueOf(id));
    }
}
