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
    SUSPECT;

    /** The word in the response header and the last part of message keys: {@code not-navigation}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
