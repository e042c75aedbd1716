package conferencenews.article;

import conferencenews.media.Download;
import conferencenews.media.Picture;
import conferencenews.site.RichText;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.TagLink;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that an article's page shows, the view number apart.
 *
 * @param path the canonical path
 * @param version the number of the revision shown
 * @param updated the last substantive update; null if there was none
 * @param publicUntil when it stops being public
 * @param body its figures with the files of their images
 * @param series null if it belongs to none of which another part is public
 * @param ofSection the newest of its section that stand nowhere else on the page
 * @param translations the paths of the other language versions that are public
 * @param alternates those of them that say the same as this one, as far as its editors know
 * @param lead the lead image with the texts of this article; null if it has none or the rights have ended
 * @param gallery without those whose rights have ended
 * @param facts what it states, as data
 * @param updates what readers are told of the last updates, the newest first
 */
public record ArticlePage(
        long id,
        String path,
        int version,
        String language,
        Kind kind,
        String headline,
        String standfirst,
        RichText body,
        List<SectionNode> sectionPath,
        List<CreditGroup> credits,
        String source,
        String datelinePlace,
        @Nullable LocalDate datelineOn,
        Instant firstPublic,
        @Nullable Instant updated,
        Instant publicUntil,
        List<TagLink> tags,
        @Nullable ArticleSummary previous,
        @Nullable ArticleSummary next,
        @Nullable Series series,
        List<ArticleSummary> related,
        List<ArticleSummary> ofSection,
        Map<String, String> translations,
        Map<String, String> alternates,
        String seoTitle,
        String seoDescription,
        @Nullable Picture lead,
        List<Picture> gallery,
        List<Download> downloads,
        List<UpdateNote> updates,
        KeyFacts facts) {

    static final int DESCRIPTION_LENGTH = 160;

    public @Nullable SectionNode section() {
        return sectionPath.isEmpty() ? null : sectionPath.get(sectionPath.size() - 1);
    }

    /** Who wrote it; empty if nobody is named. */
    public List<String> writers() {
        return CreditGroup.writers(credits);
    }

    /** The address that stays whatever the headline becomes; it is the same in every language. */
    public String shortPath() {
        return "/articles/" + id;
    }

    /** {@code short}, {@code medium}, {@code long} or {@code longest}: the type size. */
    public String headlineSize() {
        return Headline.size(headline);
    }

    /** What search results and previews say: the editor's description, else the standfirst, else the beginning. */
    public String description() {
        if (!seoDescription.isEmpty()) {
            return seoDescription;
        }
        return Excerpt.of(standfirst.isEmpty() ? body.firstParagraph() : standfirst, DESCRIPTION_LENGTH);
    }

    public String title() {
        return seoTitle.isEmpty() ? headline : seoTitle;
    }
}
