package conferencenews.site;

/** A time that the site's clock never shows, or shows twice; the message is a message key. */
public class NoSuchTime extends RuntimeException {

    NoSuchTime(String messageKey) {
        super(messageKey, null, false, false);
    }

    public String messageKey() {
        return String.valueOf(getMessage());
    }
}
