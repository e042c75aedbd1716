package conferencenews.article;

/** The article lies in the trash: nothing can be done to it but to take it out again. */
class InTrash extends RuntimeException {

    private final long article;
    private final int version;

    InTrash(Article article) {
        super("In the trash", null, false, false);
        this.article = article.id();
        this.version = article.version();
    }

    long article() {
        return article;
    }

    int version() {
        return version;
    }
}
