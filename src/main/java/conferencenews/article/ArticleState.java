package conferencenews.article;

/** What editors are told about an article; derived from its publications, never stored. */
public enum ArticleState {
    DRAFT,
    IN_REVIEW,
    /** Has all reviews that its section asks for. */
    APPROVED,
    SCHEDULED,
    PUBLIC,
    /** Public, with a newer revision that is not. */
    CHANGED,
    EXPIRED,
    WITHDRAWN,
    TRASHED;

    /** The message key of its name. */
    public String key() {
        return "admin.state." + name();
    }
}
