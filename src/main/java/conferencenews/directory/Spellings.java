package conferencenews.directory;

import java.util.Collection;

/** Whether a text names something. */
public final class Spellings {

    private Spellings() {}

    /** Whether any of the spellings stands in a text as words of its own, whatever its case and accents. */
    public static boolean standIn(String text, Collection<String> spellings) {
        return standInKey(key(text), spellings);
    }

    /** A text made ready for {@link #standInKey}, for which many names are looked for. */
    public static String key(String text) {
        return " " + NameKey.words(text) + " ";
    }

    public static boolean standInKey(String key, Collection<String> spellings) {
        return spellings.stream()
                .map(NameKey::words)
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> standsIn(key, name));
    }

    private static boolean standsIn(String key, String name) {
        for (int at = key.indexOf(name); at >= 0; at = key.indexOf(name, at + 1)) {
            if (isEdge(key, at) && isEdge(key, at + name.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word may begin or end there: at a space, and beside a sign of scripts that do not part words. */
    private static boolean isEdge(String key, int at) {
        int before = key.codePointBefore(at);
        int after = key.codePointAt(at);
        return before == ' ' || after == ' ' || NameKey.isIdeograph(before) || NameKey.isIdeograph(after);
    }
}
