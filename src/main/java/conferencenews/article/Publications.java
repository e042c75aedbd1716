package conferencenews.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Publications extends Repository<Publication, Long> {

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

    @Query("select count(p) > 0 from Publication p join p.revision r join r.images i where i.image = :image and"
            + Visible.PUBLICATION)
    boolean isShowing(long image, Instant now);

    @Query("select count(p) > 0 from Publication p join p.revision r join r.attachments a where a = :attachment and"
            + Visible.PUBLICATION)
    boolean isOffering(long attachment, Instant now);

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
