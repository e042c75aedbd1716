package conferencenews.article;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Revisions extends Repository<Revision, Long> {

    Revision save(Revision revision);

    void flush();

    @Query("select r from Revision r join fetch r.bodies where r.articleId = :article and r.number = :number")
    Optional<Revision> find(long article, int number);

    @Query("select r from Revision r join fetch r.bodies where r.articleId = :article and r.number in :numbers")
    List<Revision> findAll(long article, Collection<Integer> numbers);

    List<Revision> findAllByArticleIdAndNumberBetweenOrderByNumberDesc(long article, int first, int last);

    @Query("""
            select count(r) > 0 from Revision r
            where r.articleId = :article and r.number > :after and r.number <= :upTo and r.substantive""")
    boolean isAnySubstantive(long article, int after, int upTo);

    /** All that these have more than one of, read by three questions; the revisions themselves are known already. */
    default void withAll(Collection<Revision> revisions) {
        withAllCredits(revisions);
        withAllMedia(revisions);
        withAllLinks(revisions);
    }

    @Query("select distinct r from Revision r left join fetch r.links where r in :revisions")
    List<Revision> withAllLinks(Collection<Revision> revisions);

    @Query("select distinct r from Revision r left join fetch r.tags left join fetch r.credits where r in :revisions")
    List<Revision> withAllCredits(Collection<Revision> revisions);

    @Query("select distinct r from Revision r left join fetch r.images left join fetch r.attachments"
            + " where r in :revisions")
    List<Revision> withAllMedia(Collection<Revision> revisions);

    /** The articles any of whose revisions shows the image, the newest first. */
    @Query(
            "select distinct r.articleId from Revision r join r.images i where i.image = :image order by r.articleId desc")
    List<Long> articlesShowing(long image);

    @Query("select distinct r.articleId from Revision r join r.attachments a where a = :attachment"
            + " order by r.articleId desc")
    List<Long> articlesOffering(long attachment);

    @Query("select distinct a from Revision r join r.attachments a where r.articleId = :article")
    List<Long> attachmentsOf(long article);

    /** Those that any revision shows. */
    @Query("select distinct i.image from Revision r join r.images i where i.image in :images")
    Set<Long> shown(Collection<Long> images);

    @Query("select distinct a from Revision r join r.attachments a where a in :attachments")
    Set<Long> offered(Collection<Long> attachments);
}
