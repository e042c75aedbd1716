package conferencenews.syndication;

import conferencenews.article.FullArticle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed is about, and what stands in it.
 *
 * @param key its permanent name, which no change of a slug touches: {@code section-7}
 * @param name null for the site itself
 * @param description may be empty
 * @param articles newest first
 */
record FeedTopic(String key, @Nullable String name, String description, List<FullArticle> articles) {

    /** How many articles a feed holds. */
    static final int LENGTH = 30;
}
