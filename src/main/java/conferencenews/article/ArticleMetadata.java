package conferencenews.article;

/** What an article's page says to machines; implemented by the module that knows their formats. */
public interface ArticleMetadata {

    /** JSON-LD that is safe inside a script element. */
    String jsonLd(ArticlePage article, long views);
}
