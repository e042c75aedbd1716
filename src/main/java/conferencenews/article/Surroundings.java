package conferencenews.article;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an article's page leads on.
 *
 * @param translations the paths of the other language versions that are public
 * @param alternates those of them that say the same as this one
 */
record Surroundings(
        @Nullable ArticleSummary previous,
        @Nullable ArticleSummary next,
        List<ArticleSummary> related,
        Map<String, String> translations,
        Map<String, String> alternates) {}
