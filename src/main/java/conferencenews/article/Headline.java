package conferencenews.article;

/** How much room a headline takes. */
final class Headline {

    private static final int LONG = 110;
    private static final int SHORT = 45;

    private Headline() {}

    /** {@code short}, {@code medium} or {@code long}; a Chinese character is as wide as two letters. */
    static String size(String headline) {
        long width = headline.codePoints()
                .map(character -> Character.isIdeographic(character) ? 2 : 1)
                .sum();
        return width > LONG ? "long" : width > SHORT ? "medium" : "short";
    }
}
