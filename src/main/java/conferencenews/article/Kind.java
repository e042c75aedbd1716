package conferencenews.article;

import java.util.Locale;

/** What sort of article a revision is. */
public enum Kind {
    NEWS,
    REPORT,
    ANNOUNCEMENT,
    NOTICE;

    /** The message key of its name. */
    public String key() {
        return "article.kind." + code();
    }

    /** The kind that is stored under a code. */
    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
