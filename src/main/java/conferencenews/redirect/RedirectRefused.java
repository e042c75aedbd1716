package conferencenews.redirect;

import java.util.List;

/** What the rules of redirects forbid, with the form's field and the reason's message key. */
class RedirectRefused extends RuntimeException {

    private final String field;
    private final List<String> arguments;

    RedirectRefused(String field, String messageKey, String... arguments) {
        super(messageKey, null, false, false);
        this.field = field;
        this.arguments = List.of(arguments);
    }

    String field() {
        return field;
    }

    String messageKey() {
        return String.valueOf(getMessage());
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
