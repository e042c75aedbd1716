package conferencenews.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Publications extends Repository<Publication, Long> {

    /** The publication {@code f} of the revision {@code r} has begun, and its article is public. */
    String SHOWN_VERSION =
            " f.interval.from <= :now and not exists (select s from Suppression s where s.revision = r.id)"
                    + " and exists (select p from Publication p where p.article = f.article and" + Visible.PUBLICATION
                    + ")";

    Publication save(Publication publication);

    void delete(Publication publication);

    void flush();

    @Query("select p from Publication p join fetch p.revision where p.article.id = :article order by p.interval.from")
    List<Publication> of(long article);

    @Query("""
            select p from Publication p join fetch p.revision r join fetch r.bodies join fetch p.article
            where p.article.id = :article and""" + Visible.PUBLICATION)
    Optional<Publication> visible(long article, Instant now);

    /** The same of many articles, in no particular order. */
    @Query("""
            select p from Publication p join fetch p.revision r join fetch r.bodies join fetch p.article
            where p.article.id in :articles and""" + Visible.PUBLICATION)
    List<Publication> allVisible(Collection<Long> articles, Instant now);

    @Query("""
            select p from Publication p join fetch p.revision
            where p.article.id = :article and p.interval.until <= :now order by p.interval.until desc limit 1""")
    Optional<Publication> lastOver(long article, Instant now);

    @Query("""
            select p from Publication p join fetch p.revision
            where p.article.id = :article and p.interval.from > :now order by p.interval.from limit 1""")
    Optional<Publication> next(long article, Instant now);

    @Query("select p from Publication p join fetch p.revision where p.article.id = :article and p.id = :id")
    Optional<Publication> find(long article, long id);

    @Query("select p from Publication p where p.article.id = :article and p.interval.from <= :now")
    List<Publication> begun(long article, Instant now);

    @Query("select p.interval.from from Publication p where p.interval.from > :now order by p.interval.from limit 1")
    Optional<Instant> nextStart(Instant now);

    /** Without the bound a database would look through all that have no planned end. */
    @Query("select p.interval.until from Publication p where p.interval.until > :now and p.interval.until < :openEnd"
            + " order by p.interval.until limit 1")
    Optional<Instant> nextEnd(Instant now, Instant openEnd);

    @Query("select count(p) > 0 from Publication p where p.article.id = :article and" + Visible.PUBLICATION)
    boolean isPublic(long article, Instant now);

    /** In what is public, or in a former version of it that readers may still look at. */
    @Query("select count(f) > 0 from Publication f join f.revision r join r.images i where i.image = :image and"
            + SHOWN_VERSION)
    boolean isShowing(long image, Instant now);

    @Query("select count(f) > 0 from Publication f join f.revision r join r.attachments a where a = :attachment and"
            + SHOWN_VERSION)
    boolean isOffering(long attachment, Instant now);

    /** What has been public of an article, the newest first. */
    @Query("""
            select p from Publication p join fetch p.revision
            where p.article.id = :article and p.interval.from <= :now order by p.interval.from desc""")
    Slice<Publication> versions(long article, Instant now, Pageable page);

    /** The last time that a version was public, or is. */
    @Query("""
            select p from Publication p join fetch p.article join fetch p.revision r
            where p.article.id = :article and r.number = :number and p.interval.from <= :now
            order by p.interval.from desc limit 1""")
    Optional<Publication> version(long article, int number, Instant now);

    @Query("""
            select p from Publication p join fetch p.revision r
            where p.article.id = :article and r.number >= :first and r.number <= :last order by p.interval.from""")
    List<Publication> ofRevisions(long article, int first, int last);

    @Query("select count(p) > 0 from Publication p where p.revision = :revision and p.interval.from <= :now")
    boolean hasBegun(Revision revision, Instant now);

    @Query("select count(p) > 0 from Publication p where p.revision = :revision and p.interval.until > :now")
    boolean isPublicOrPlanned(Revision revision, Instant now);

    @Query("select p.article from Publication p where p.article.id in :articles and" + Visible.PUBLICATION)
    List<Article> visibleArticles(Collection<Long> articles, Instant now);

    @Query("select p from Publication p join fetch p.revision where p.article.id in :articles order by p.interval.from")
    List<Publication> ofAll(Collection<Long> articles);

    /** First the listings derived from them, which {@link ListingRebuild} makes anew. */
    @Modifying(flushAutomatically = true)
    @Query("delete from Listing l where l.publication in"
            + " (select p.id from Publication p where p.article.id = :article and p.interval.from > :now)")
    void deleteListingsOfPlanned(long article, Instant now);

    @Modifying(flushAutomatically = true)
    @Query("delete from Publication p where p.article.id = :article and p.interval.from > :now")
    void deletePlannedRows(long article, Instant now);

    default void deletePlanned(long article, Instant now) {
        deleteListingsOfPlanned(article, now);
        deletePlannedRows(article, now);
    }
}
