package conferencenews.taxonomy;

/** A change of the taxonomy that its rules forbid, with the form's field and the reason's message key. */
class Refused extends RuntimeException {

    private final String field;

    Refused(String field, String messageKey) {
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
