package conferencenews.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A passage in which the words found are marked. */
record Marked(List<Part> parts) {

    /** Characters that no text has: control and private ones are refused on the way in, or mean nothing here. */
    static final String START = "\uE000";

    static final String END = "\uE001";

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？…][\"”’」』)）" + END + "]*$");
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("^[\\s.,;:!?。，；：！？、…”’」』)）]+");
    private static final Pattern WORD = Pattern.compile(START + "([^" + END + "]*)" + END);

    /** Of a piece of a text: one that does not end with a sentence goes on, and none begins with the end of another. */
    static Marked within(String passage) {
        String whole = BETWEEN_SENTENCES.matcher(passage.strip()).replaceFirst("");
        return of(SENTENCE_END.matcher(whole).find() ? whole : whole + " …");
    }

    static Marked of(String passage) {
        List<Part> parts = new ArrayList<>();
        Matcher words = WORD.matcher(passage);
        int done = 0;
        while (words.find()) {
            add(parts, passage.substring(done, words.start()), false);
            add(parts, words.group(1), true);
            done = words.end();
        }
        add(parts, passage.substring(done), false);
        return new Marked(List.copyOf(parts));
    }

    /** The marked words alone. */
    List<String> words() {
        return parts.stream().filter(Part::marked).map(Part::text).toList();
    }

    /** Characters of Chinese pairs overlap and are marked one by one: neighbours become one. */
    private static void add(List<Part> parts, String text, boolean marked) {
        String clean = text.replace(START, "").replace(END, "");
        if (clean.isEmpty()) {
            return;
        }
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).marked() == marked) {
            parts.set(last, new Part(parts.get(last).text() + clean, marked));
        } else {
            parts.add(new Part(clean, marked));
        }
    }

    record Part(String text, boolean marked) {}
}
