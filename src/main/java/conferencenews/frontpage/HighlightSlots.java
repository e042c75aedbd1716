package conferencenews.frontpage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
}
