package conferencenews.conference;

import java.util.List;

/**
 * How the editions of a series compare.
 *
 * @param rows the oldest first
 * @param institutions how many different ones took part in any of them
 */
public record EditionFigures(List<Row> rows, long institutions) {

    static final EditionFigures NONE = new EditionFigures(List.of(), 0);

    /** The width and the height of the drawing. */
    public static final int WIDTH = 1_000;

    public static final int HEIGHT = 240;

    private static final int FEWEST_PLACES = 6;
    private static final double SHARE_OF_BAR = .6;

    /** @param node an edition */
    public record Row(ConferenceNode node, long people, long institutions, long countries, long talks, long articles) {

        /** {@code 2024}; empty if it has no days yet. */
        public String year() {
            return node.span() == null
                    ? ""
                    : String.valueOf(node.span().firstDay().getYear());
        }
    }

    /** A bar of the drawing: how many took part. */
    public record Bar(Row row, double x, double width, double y, double height) {}

    /** The number at the upper edge of the drawing: the next even one that is easy to read. */
    public long top() {
        long most = rows.stream().mapToLong(Row::people).max().orElse(0);
        long top = 2;
        while (top < most) {
            top = next(top);
        }
        return top;
    }

    private static long next(long unit) {
        long power = 1;
        while (power * 10 <= unit) {
            power *= 10;
        }
        return unit < 2 * power ? 2 * power : unit < 4 * power ? 4 * power : unit < 6 * power ? 6 * power : 10 * power;
    }

    public List<Bar> bars() {
        double place = (double) WIDTH / Math.max(FEWEST_PLACES, rows.size());
        long top = top();
        return rows.stream()
                .map(row -> bar(row, rows.indexOf(row) * place, place, top))
                .toList();
    }

    private static Bar bar(Row row, double left, double place, long top) {
        double height = rounded((double) HEIGHT * row.people() / top);
        return new Bar(
                row,
                rounded(left + place * (1 - SHARE_OF_BAR) / 2),
                rounded(place * SHARE_OF_BAR),
                rounded(HEIGHT - height),
                height);
    }

    private static double rounded(double length) {
        return Math.round(length * 100) / 100.0;
    }

    /** Whether there is something to compare. */
    public boolean isShown() {
        return rows.size() > 1;
    }

    /** The year of the first edition; empty if it is not known. */
    public String since() {
        return rows.isEmpty() ? "" : rows.get(0).year();
    }
}
