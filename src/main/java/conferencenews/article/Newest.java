package conferencenews.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an article's newest revision says, as far as the editors' list filters and sorts by it: a copy beside the article.
 *
 * @param sortKey the beginning of the headline in lower case
 * @param silentPictures whether it shows a picture that only the library may describe
 */
@Embeddable
record Newest(
        @Column(name = "newest_headline") String headline,
        @Column(name = "newest_sort_key") String sortKey,
        @Column(name = "newest_saved_by") @Nullable Long savedBy,
        @Column(name = "newest_standfirst") boolean standfirst,
        @Column(name = "newest_silent_pictures") boolean silentPictures) {

    /** Of an article that has no revision yet. */
    static final Newest NOTHING = new Newest("", "", null, false, false);

    private static final int SORTED_BY = 80;

    static Newest of(ArticleContent content, @Nullable Long savedBy) {
        return new Newest(
                content.headline(),
                sortKey(content.headline()),
                savedBy,
                !content.standfirst().isEmpty(),
                content.images().stream().anyMatch(use -> use.alt().isEmpty()));
    }

    private static String sortKey(String headline) {
        String lower = headline.toLowerCase(Locale.ROOT);
        if (lower.length() <= SORTED_BY) {
            return lower;
        }
        return lower.substring(0, Character.isHighSurrogate(lower.charAt(SORTED_BY - 1)) ? SORTED_BY - 1 : SORTED_BY);
    }
}
