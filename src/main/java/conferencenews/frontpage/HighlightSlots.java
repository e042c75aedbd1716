package conferencenews.frontpage;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HighlightSlots extends Repository<Highlight, Long> {

    Highlight save(Highlight highlight);

    void delete(Highlight highlight);

    @Modifying
    @Query("delete from Highlight h where h.articleId = :article")
    void deleteByArticleId(long article);

    Optional<Highlight> findById(long id);

    List<Highlight> findAll();

    @Query("select min(h.startsAt) from Highlight h where h.startsAt > :now")
    Optional<Instant> nextStart(Instant now);

    @Query("select min(h.endsAt) from Highlight h where h.endsAt > :now")
    Optional<Instant> nextEnd(Instant now);

    List<Highlight> findAllByLanguageOrderByPositionAscIdAsc(String language);

    @Query("select h.language from Highlight h where h.id = :id")
    Optional<String> language(long id);

    /** The same list for somebody who changes it: who comes second waits, and then reads what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from Highlight h where h.language = :language order by h.position, h.id")
    List<Highlight> lock(String language);
}
