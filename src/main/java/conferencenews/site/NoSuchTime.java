package conferencenews.site;

import java.util.List;

/** A time that the site's clock never shows, or shows twice; the message is a message key. */
public class NoSuchTime extends RuntimeException {

    private final transient List<TypedTime> meant;

    NoSuchTime(String messageKey) {
        this(messageKey, List.of());
    }

    NoSuchTime(String messageKey, List<TypedTime> meant) {
        super(messageKey, null, false, false);
        this.meant = meant;
    }

    public String messageKey() {
        return String.valueOf(getMessage());
    }

    /** The times that may have been meant: the nearest ones, or both of them. */
    public List<TypedTime> meant() {
        return meant;
    }
}
