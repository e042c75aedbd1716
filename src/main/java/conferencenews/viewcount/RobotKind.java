package conferencenews.viewcount;

import java.util.Locale;

/** What a robot is for. */
public enum RobotKind {
    SEARCH,
    AI,
    /** Fetches a page because somebody has just asked it a question. */
    AI_AGENT,
    TOOL,
    OTHER;

    /** The word in list files and the last part of message keys: {@code ai-agent}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
