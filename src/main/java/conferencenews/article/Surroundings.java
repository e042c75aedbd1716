package conferencenews.article;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an article's page leads on.
 *
 * @param series null if it belongs to none of which another part is public
 * @param ofSection the newest of its section that stand nowhere else on the page
 * @param translations the paths of the other language versions that are public
 * @param alternates those of them that say the same as this one
 */
record Surroundings(
        @Nullable ArticleSummary previous,
        @Nullable ArticleSummary next,
        @Nullable Series series,
        List<ArticleSummary> related,
        List<ArticleSummary> ofSection,
        Map<String, String> translations,
        Map<String, String> alternates) {}
