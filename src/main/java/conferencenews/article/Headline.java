package conferencenews.article;

/** How much room a headline takes. */
final class Headline {

    private static final int LONGEST = 140;
    private static final int LONG = 110;
    private static final int SHORT = 45;

    private Headline() {}

    /** {@code short}, {@code medium}, {@code long} or {@code longest}; a Chinese character is as wide as two letters. */
    static String size(String headline) {
        long width = headline.codePoints()
                .map(character -> Character.isIdeographic(character) ? 2 : 1)
                .sum();
        if (width > LONGEST) {
            return "longest";
        }
        return width > LONG ? "long" : width > SHORT ? "medium" : "short";
    }
}
