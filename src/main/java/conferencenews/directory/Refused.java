package conferencenews.directory;

import java.util.List;

/** A change of the directory that its rules forbid: the form's field, the message key of the reason, what it names. */
public class Refused extends RuntimeException {

    static final String VERSION = "version";

    private final String field;
    private final transient List<Object> arguments;

    Refused(String field, String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.field = field;
        this.arguments = List.of(arguments);
    }

    public String field() {
        return field;
    }

    public String messageKey() {
        return String.valueOf(getMessage());
    }

    public List<Object> arguments() {
        return arguments;
    }
}
