package conferencenews.article;

/** Where a row of a form is to stand. */
final class RowPosition {

    static final String TYPED = "\\s*\\d{0,6}\\s*";

    private RowPosition() {}

    static boolean isOne(String typed) {
        return typed.matches(TYPED);
    }

    /** What is empty comes last. */
    static int of(String typed) {
        return typed.isBlank() ? Integer.MAX_VALUE : Integer.parseInt(typed.strip());
    }
}
