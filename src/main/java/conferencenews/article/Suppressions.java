package conferencenews.article;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** By the id of the revision. */
interface Suppressions extends Repository<Suppression, Long> {

    Suppression save(Suppression suppression);

    Optional<Suppression> findById(long revision);

    List<Suppression> findAllByRevisionIn(Collection<Long> revisions);

    /** @throws Refused if that version was suppressed */
    default void requireNone(Revision revision) {
        if (findById(revision.id()).isPresent()) {
            throw new Refused("revision", "article.suppressed");
        }
    }
}
