package conferencenews.housestyle;

import java.util.Comparator;
import java.util.List;

/**
 * A headline, a standfirst or one block of a body, as plain text. All places in it are counted in UTF-16 characters.
 *
 * @param block the id of the body's block, its place among the blocks where it has none yet; empty outside the body
 * @param text list items, table cells and the like are parted by {@link #BREAK}; what is no wording of the article's
 *     own, such as code, is covered by as many {@link #COVER}
 */
public record Passage(Field field, String block, String text) {

    public static final char BREAK = '\u2029';
    public static final char COVER = '\uFFFC';

    public static Passage of(Field field, String text) {
        return new Passage(field, "", text);
    }

    /** The text after these edits, none of which overlap. */
    public String changed(List<Edit> edits) {
        StringBuilder changed = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparing(Edit::start).reversed())
                .forEach(edit -> changed.replace(edit.start(), edit.end(), edit.text()));
        return changed.toString();
    }

    /** The character at a place; {@link #BREAK} before the beginning and behind the end. */
    char at(int place) {
        return place < 0 || place >= text.length() ? BREAK : text.charAt(place);
    }
}
