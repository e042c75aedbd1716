package conferencenews.conference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a node of the tree is. */
public enum ConferenceKind {
    SERIES,
    CONFERENCE,
    SESSION,
    TALK;

    /** Whether one of these may stand below one of those; null: below nothing. */
    boolean mayStandBelow(@Nullable ConferenceKind parent) {
        return switch (this) {
            case SERIES -> parent == null;
            case CONFERENCE -> parent == null || parent == SERIES;
            case SESSION -> parent == CONFERENCE || parent == SESSION;
            case TALK -> parent == CONFERENCE || parent == SESSION;
        };
    }

    /** What may stand below one of these. */
    public List<ConferenceKind> children() {
        return switch (this) {
            case SERIES -> List.of(CONFERENCE);
            case CONFERENCE, SESSION -> List.of(SESSION, TALK);
            case TALK -> List.of();
        };
    }

    /** Whether it is a part of a conference, with it public or not. */
    boolean isPart() {
        return this == SESSION || this == TALK;
    }

    /** The message key of its name. */
    public String key() {
        return "conference.kind." + name();
    }
}
