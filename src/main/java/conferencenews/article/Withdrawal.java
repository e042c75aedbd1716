package conferencenews.article;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article was taken off the site, by whom and why. */
@Entity
class Withdrawal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long articleId;
    private Instant withdrawnAt;
    private @Nullable Long withdrawnBy;
    private String reason;
    private String note;

    @SuppressWarnings("NullAway.Init")
    protected Withdrawal() {}

    Withdrawal(long articleId, Instant withdrawnAt, @Nullable Long withdrawnBy, String reason, String note) {
        this.articleId = articleId;
        this.withdrawnAt = withdrawnAt;
        this.withdrawnBy = withdrawnBy;
        this.reason = reason;
        this.note = note;
    }

    String reason() {
        return reason;
    }

    String note() {
        return note;
    }

    @Nullable
    Long withdrawnBy() {
        return withdrawnBy;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }
}
