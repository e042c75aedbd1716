package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A version that was public was taken down for law or privacy, by whom and why. */
@Entity
class Suppression implements Persistable<Long> {

    @Id
    @Column(name = "revision_id")
    private long revision;

    private Instant suppressedAt;
    private @Nullable Long suppressedBy;
    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected Suppression() {}

    Suppression(long revision, Instant suppressedAt, @Nullable Long suppressedBy, String reason) {
        this.revision = revision;
        this.suppressedAt = suppressedAt;
        this.suppressedBy = suppressedBy;
        this.reason = reason;
    }

    long revision() {
        return revision;
    }

    Instant suppressedAt() {
        return suppressedAt;
    }

    @Nullable
    Long suppressedBy() {
        return suppressedBy;
    }

    String reason() {
        return reason;
    }

    /** Who took it down may have been mistaken; what others decided only administrators change. */
    boolean isReleasableBy(Actor actor) {
        return actor.may(Role.ADMINISTRATOR) || suppressedBy != null && suppressedBy.equals(actor.id());
    }

    @Override
    public Long getId() {
        return revision;
    }

    /** Nothing is ever changed in one. */
    @Override
    public boolean isNew() {
        return true;
    }
}
