package conferencenews.article;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Articles extends Repository<Article, Long> {

    Article save(Article article);

    void flush();

    Optional<Article> findById(long id);

    /** Commands on one article wait for each other: of two clicks the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Article a where a.id = :id")
    Optional<Article> lock(long id);

    /** A publication of its own does not raise the version of its article: every command does. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    @Query("select a from Article a where a.id = :id")
    Article raiseVersion(long id);

    /**
     * The same where the command changes nothing of the article itself: Hibernate raises no version of what it holds by a
     * stronger lock and finds unchanged. What was read before is no longer attached afterwards.
     */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Article a set a.version = a.version + 1 where a.id = :id")
    void raiseVersionOnly(long id);

    @Query(value = "select nextval('translation_key_seq')", nativeQuery = true)
    long nextTranslationKey();

    @Query("select a.embargoUntil from Article a where a.id = :id and a.embargoUntil > :now")
    Optional<Instant> embargoedUntil(long id, Instant now);

    /** What was thrown away before that instant and never public, the first thrown away first. */
    @Query("select a.id from Article a where a.trashedAt <= :before and a.run.from is null order by a.trashedAt, a.id")
    List<Long> purgeable(Instant before, Limit limit);

    List<Article> findAllByIdIn(Collection<Long> ids);

    List<Article> findAllByTranslationKey(long translationKey);
}
