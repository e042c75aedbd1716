package conferencenews.article;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** By the id of the revision. */
interface Suppressions extends Repository<Suppression, Long> {

    Suppression save(Suppression suppression);

    @Modifying
    @Query("delete from Suppression s where s = :suppression")
    void delete(Suppression suppression);

    Optional<Suppression> findById(long revision);

    List<Suppression> findAllByRevisionIn(Collection<Long> revisions);

    /** Those of one article. */
    @Query("""
            select new conferencenews.article.Suppressions$Suppressed(r.number, s)
            from Suppression s join Revision r on r.id = s.revision where r.articleId = :article""")
    List<Suppressed> of(long article);

    /** @param number of the revision */
    record Suppressed(int number, Suppression suppression) {}

    /** @throws Refused if that version was suppressed */
    default void requireNone(Revision revision) {
        if (findById(revision.id()).isPresent()) {
            throw new Refused("revision", "article.suppressed");
        }
    }
}
