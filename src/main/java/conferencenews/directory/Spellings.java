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
                .anyMatch(name -> key.contains(NameKey.isIdeograph(name.codePointAt(0)) ? name : " " + name + " "));
    }
}
