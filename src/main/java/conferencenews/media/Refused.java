package conferencenews.media;

import java.util.List;

/** A file or change that the library does not take, with the form's field and the reason's message key. */
public class Refused extends RuntimeException {

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

    /** What the message is filled with. */
    public Object[] arguments() {
        return arguments.toArray();
    }

    /** Of a file that is not what it should be. */
    static Refused file(String reason, Object... arguments) {
        return new Refused("files", "media.refused." + reason, arguments);
    }
}
