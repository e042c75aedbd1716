package conferencenews.housestyle;

import java.util.ArrayList;
import java.util.List;

/** A word with its place; hyphens and apostrophes within belong to it. */
record Word(int start, int end, String text) {

    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        int place = 0;
        while (place < text.length()) {
            int end = end(text, place);
            if (end > place) {
                words.add(new Word(place, end, text.substring(place, end)));
            }
            place = Math.max(end, place + 1);
        }
        return words;
    }

    private static int end(String text, int start) {
        int place = start;
        while (place < text.length()) {
            char character = text.charAt(place);
            boolean joins = (character == '-' || character == '’' || character == '\'')
                    && place > start
                    && place + 1 < text.length()
                    && isPart(text.charAt(place + 1));
            if (!isPart(character) && !joins) {
                break;
            }
            place++;
        }
        return place;
    }

    private static boolean isPart(char character) {
        return Character.isLetterOrDigit(character) && !Character.isIdeographic(character);
    }

    /** Whether nothing but white space stands between this word and the next one. */
    boolean touches(Word next, String text) {
        return text.substring(end, next.start).chars().allMatch(Word::isSpace);
    }

    static boolean isSpace(int character) {
        return character != Passage.BREAK && (Character.isWhitespace(character) || character == '\u00A0');
    }

    boolean isCapitals() {
        return text.length() > 1 && text.chars().allMatch(Character::isUpperCase);
    }

    /** Whether it begins with a capital and goes on without. */
    boolean isCapitalised() {
        return text.length() > 1
                && Character.isUpperCase(text.charAt(0))
                && text.chars().skip(1).noneMatch(Character::isUpperCase);
    }

    boolean is(Word other) {
        return text.equalsIgnoreCase(other.text);
    }
}
