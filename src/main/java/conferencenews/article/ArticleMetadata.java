package conferencenews.article;

/** What an article's page says to machines; implemented by the module that knows their formats. */
public interface ArticleMetadata {

    /**
     * JSON-LD that is safe inside a script element.
     *
     * @param views what stands for the view number
     */
    String jsonLd(ArticlePage article, String views);
}
