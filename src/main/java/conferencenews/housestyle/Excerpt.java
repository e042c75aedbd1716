package conferencenews.housestyle;

import java.util.List;

/** The marked words with a little of what stands before and after them. */
public record Excerpt(String before, String marked, String after) {

    private static final int AROUND = 32;
    private static final int NEAREST = 12;
    private static final int LONGEST_MARK = 60;

    /** The marked words with the few characters that tell them from others. */
    String nearest() {
        return before.substring(Math.max(0, before.length() - NEAREST))
                + "\u0000" + marked + "\u0000"
                + after.substring(0, Math.min(after.length(), NEAREST));
    }

    static Excerpt of(String text, int start, int end) {
        int from = Math.max(0, start - AROUND);
        int until = Math.min(text.length(), end + AROUND);
        String before = (from > 0 ? "…" : "") + text.substring(whole(text, from), start);
        String after = text.substring(end, whole(text, until)) + (until < text.length() ? "…" : "");
        return new Excerpt(plain(before), plain(mark(text, start, end)), plain(after));
    }

    /** The marked words after these edits, which touch no others. */
    static String mended(String text, int start, int end, List<Edit> edits) {
        if (edits.isEmpty()) {
            return "";
        }
        List<Edit> within = edits.stream()
                .map(edit -> new Edit(edit.start() - start, edit.end() - start, edit.text()))
                .toList();
        String words = Passage.of(Field.BODY, text.substring(start, end)).changed(within);
        return plain(mark(words, 0, words.length()));
    }

    private static String mark(String text, int start, int end) {
        if (end - start <= LONGEST_MARK) {
            return text.substring(start, end);
        }
        int half = LONGEST_MARK / 2;
        return text.substring(start, whole(text, start + half)) + " … " + text.substring(whole(text, end - half), end);
    }

    /** No character is cut in two. */
    private static int whole(String text, int place) {
        return place > 0 && place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }

    private static String plain(String text) {
        return text.replace(Passage.BREAK, ' ').replace('\n', ' ').replace(Passage.COVER, '…');
    }
}
