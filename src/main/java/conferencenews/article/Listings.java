package conferencenews.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * Reads lists in their order. The three columns that lead every ORDER BY are equal in all rows: H2 uses the index only
 * if they are there.
 */
interface Listings extends Repository<Listing, Listing.Identity> {

    String SELECTED = " new conferencenews.article.Head(l.revision.id, l.article, l.language, l.firstPublic)";

    String HEAD = "select" + SELECTED + " from Listing l";

    String LISTED = "select new conferencenews.article.Listed(" + SELECTED + "," + Line.SELECTED
            + ") from Listing l join l.revision r" + Line.LEAD_IMAGE;

    String LIST = " where l.kind = :kind and l.list = :list and l.language = :language and " + Visible.LISTING;

    String NEWEST_FIRST = " order by l.kind, l.list, l.language, l.firstPublic desc, l.article desc";

    String OLDEST_FIRST = " order by l.kind desc, l.list desc, l.language desc, l.firstPublic, l.article";

    @Query(LISTED + LIST + NEWEST_FIRST)
    List<Listed> newest(short kind, long list, String language, Instant now, Limit limit);

    /** Offsets are walked in the index alone. */
    @Query(HEAD + LIST + NEWEST_FIRST + " limit :limit offset :offset")
    List<Head> heads(short kind, long list, String language, Instant now, int offset, int limit);

    @Query(HEAD + LIST + " and l.firstPublic >= :from and l.firstPublic < :to" + NEWEST_FIRST
            + " limit :limit offset :offset")
    List<Head> heads(
            short kind, long list, String language, Instant now, Instant from, Instant to, int offset, int limit);

    /** The newest publication date before an instant. */
    @Query("select l.firstPublic from Listing l" + LIST + " and l.firstPublic < :before" + NEWEST_FIRST + " limit 1")
    Optional<Instant> newestBefore(short kind, long list, String language, Instant now, Instant before);

    /** The oldest publication date from an instant on. */
    @Query("select l.firstPublic from Listing l" + LIST + " and l.firstPublic >= :from" + OLDEST_FIRST + " limit 1")
    Optional<Instant> oldestFrom(short kind, long list, String language, Instant now, Instant from);

    @Query("select count(l) from Listing l" + LIST + " and l.firstPublic >= :from and l.firstPublic < :to")
    long countBetween(short kind, long list, String language, Instant now, Instant from, Instant to);

    @Query(LISTED + " where l.kind = 0 and l.article in :articles and " + Visible.LISTING)
    List<Listed> visible(Collection<Long> articles, Instant now);

    /** Those of the articles that stand in a list now. */
    @Query(LISTED + LIST + " and l.article in :articles")
    List<Listed> visibleIn(short kind, long list, String language, Collection<Long> articles, Instant now);

    /** The articles in the site's and the sections' lists, now or later. */
    @Query("select distinct new conferencenews.article.MostReadPlaces$Place(l.kind, l.list, l.language, l.article)"
            + " from Listing l where l.article in :articles and l.kind in (0, 1)")
    List<MostReadPlaces.Place> places(Collection<Long> articles);

    /** The newest articles of a list. */
    @Query("select l.article from Listing l" + LIST + NEWEST_FIRST)
    List<Long> newestArticles(short kind, long list, String language, Instant now, Limit limit);

    @Query("select distinct l.list from Listing l where l.kind = :kind and l.list in :lists and " + Visible.LISTING)
    List<Long> linked(short kind, Collection<Long> lists, Instant now);

    @Query("select distinct l.list from Listing l where l.kind = :kind and " + Visible.LISTING + " order by l.list")
    List<Long> linked(short kind, Instant now, Limit limit);
}
