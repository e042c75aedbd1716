package conferencenews.article;

import java.time.Instant;

/** The article was public once and is no longer: 410. */
public class ArticleGone extends RuntimeException {

    private final String headline;
    private final Instant date;
    private final String reason;

    ArticleGone(String headline, Instant date, String reason) {
        super("Gone", null, false, false);
        this.headline = headline;
        this.date = date;
        this.reason = reason;
    }

    public String headline() {
        return headline;
    }

    /** Since when. */
    public Instant date() {
        return date;
    }

    /** In the words of whoever withdrew it; empty where it expired. */
    public String reason() {
        return reason;
    }
}
