package conferencenews.article;

/** Where a row of a form is to stand. */
final class RowPosition {

    private RowPosition() {}

    /** What is no number comes last. */
    static long of(String typed) {
        String number = typed.strip();
        return number.matches("-?\\d{1,9}") ? Long.parseLong(number) : Long.MAX_VALUE;
    }
}
