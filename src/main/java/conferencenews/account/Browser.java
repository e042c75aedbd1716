package conferencenews.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A coarse name of the browser behind a session, so that its owner recognises it. */
final class Browser {

    /** The order matters: nearly every browser calls itself Safari, too. */
    private static final Map<String, Pattern> NAMES = ordered(
            "Edge", "Edg", "Opera", "OPR/", "Firefox", "Firefox|FxiOS", "Chrome", "Chrome|CriOS", "Safari", "Safari");

    private static final Map<String, Pattern> SYSTEMS = ordered(
            "Android", "Android", "iOS", "iPhone|iPad", "Windows", "Windows", "macOS", "Mac OS", "Linux", "Linux");

    private Browser() {}

    /** For example {@code Firefox, Linux}; empty if it is none of the usual ones. */
    static String of(@Nullable String userAgent) {
        String name = first(NAMES, userAgent);
        String system = first(SYSTEMS, userAgent);
        return name.isEmpty() || system.isEmpty() ? name + system : name + ", " + system;
    }

    private static String first(Map<String, Pattern> names, @Nullable String userAgent) {
        return names.entrySet().stream()
                .filter(name ->
                        userAgent != null && name.getValue().matcher(userAgent).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static Map<String, Pattern> ordered(String... namesAndPatterns) {
        Map<String, Pattern> ordered = new LinkedHashMap<>();
        for (int i = 0; i < namesAndPatterns.length; i += 2) {
            ordered.put(namesAndPatterns[i], Pattern.compile(namesAndPatterns[i + 1]));
        }
        return ordered;
    }
}
