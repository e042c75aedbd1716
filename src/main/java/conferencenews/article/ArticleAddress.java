package conferencenews.article;

import conferencenews.media.Picture;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a public article is found, and since when it reads as it does.
 *
 * @param path the canonical path
 * @param updated its last substantive update
 * @param lead the lead image; null if it has none or the rights have ended
 * @param translations the paths of its other public language versions, by language
 */
public record ArticleAddress(
        long id,
        String path,
        String language,
        Instant updated,
        @Nullable Picture lead,
        Map<String, String> translations) {}
