package conferencenews.article;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lets whoever has its address read one article that need not be public, until it expires or is revoked. */
@Entity
class ShareLink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long articleId;
    private @Nullable Integer revision;
    private String tokenHash;
    private @Nullable Long createdBy;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant revokedAt;
    private int opens;
    private @Nullable Instant lastOpenedAt;

    @SuppressWarnings("NullAway.Init")
    protected ShareLink() {}

    /** @param revision the version it shows for good; null for the newest at each time */
    ShareLink(
            long articleId,
            @Nullable Integer revision,
            String tokenHash,
            @Nullable Long createdBy,
            Instant createdAt,
            Instant expiresAt) {
        this.articleId = articleId;
        this.revision = revision;
        this.tokenHash = tokenHash;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    boolean isLive(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    long articleId() {
        return articleId;
    }

    @Nullable
    Integer revision() {
        return revision;
    }

    @Nullable
    Long createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    int opens() {
        return opens;
    }

    @Nullable
    Instant lastOpenedAt() {
        return lastOpenedAt;
    }
}
