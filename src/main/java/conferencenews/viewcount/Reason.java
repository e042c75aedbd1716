package conferencenews.viewcount;

import java.util.Locale;

/** Why a request is not a view. */
public enum Reason {
    METHOD,
    PREFETCH,
    NOT_NAVIGATION,
    ROBOT,
    STAFF,
    REPEAT,
    SUSPECT,
    /** It would have been one, but it could not be written down: the disk is full, or the database away for long. */
    UNAVAILABLE;

    /** The word in the response header and the last part of message keys: {@code not-navigation}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
