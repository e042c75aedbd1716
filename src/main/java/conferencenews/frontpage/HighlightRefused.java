package conferencenews.frontpage;

/** A change of the highlights that their rules forbid, with the form's field and the reason's message key. */
class HighlightRefused extends RuntimeException {

    private final String field;

    HighlightRefused(String field, String messageKey) {
        super(messageKey, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }

    String messageKey() {
        return String.valueOf(getMessage());
    }
}
