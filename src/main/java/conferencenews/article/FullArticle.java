package conferencenews.article;

import conferencenews.media.Download;
import conferencenews.media.Picture;
import conferencenews.site.RichText;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.TagLink;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public article with all that it says, for readers who do not come to its page.
 *
 * @param path the canonical path
 * @param version the number of the public revision
 * @param updated the last substantive update; the first publication while there was none
 * @param body its figures with the files of their images
 * @param section null if it is no longer there
 * @param lead the lead image with the texts of this article; null if it has none or the rights have ended
 * @param gallery without those whose rights have ended
 */
public record FullArticle(
        long id,
        String path,
        int version,
        String language,
        Kind kind,
        String headline,
        String standfirst,
        RichText body,
        @Nullable SectionNode section,
        List<CreditGroup> credits,
        String source,
        Instant firstPublic,
        Instant updated,
        List<TagLink> tags,
        @Nullable Picture lead,
        List<Picture> gallery,
        List<Download> downloads) {

    /** Who wrote it; empty if nobody is named. */
    public List<String> writers() {
        return CreditGroup.writers(credits);
    }
}
