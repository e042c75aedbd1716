package conferencenews.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ShareLinks extends Repository<ShareLink, Long> {

    ShareLink save(ShareLink link);

    Optional<ShareLink> findByTokenHash(String hash);

    Optional<ShareLink> findByIdAndArticleId(long id, long article);

    @Query("""
            select l from ShareLink l where l.articleId = :article and l.expiresAt > :now and l.revokedAt is null
            order by l.expiresAt, l.id""")
    List<ShareLink> live(long article, Instant now);

    @Modifying
    @Query("update ShareLink l set l.opens = l.opens + 1, l.lastOpenedAt = :now where l.id = :id")
    void countOpening(long id, Instant now);
}
