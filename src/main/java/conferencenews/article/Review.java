package conferencenews.article;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Somebody sent a revision to review, signed it off at a step, or returned it. Immutable. */
@Entity
@Immutable
class Review {

    static final int MAX_REMARK = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long articleId;
    private int number;
    private int step;
    private Outcome outcome;
    private String remark;
    private @Nullable Long decidedBy;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    /**
     * @param number of the revision
     * @param step which one was signed or returned; 0 when it was sent
     */
    Review(long articleId, int number, int step, Outcome outcome, String remark, @Nullable Long by, Instant at) {
        this.articleId = articleId;
        this.number = number;
        this.step = step;
        this.outcome = outcome;
        this.remark = remark;
        this.decidedBy = by;
        this.decidedAt = at;
    }

    /** The same of another revision of the article. */
    Review of(int revision) {
        return new Review(articleId, revision, step, outcome, remark, decidedBy, decidedAt);
    }

    boolean isBy(@Nullable Long account) {
        return account != null && Objects.equals(decidedBy, account);
    }

    int number() {
        return number;
    }

    int step() {
        return step;
    }

    Outcome outcome() {
        return outcome;
    }

    String remark() {
        return remark;
    }

    @Nullable
    Long decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    enum Outcome {
        SUBMITTED,
        APPROVED,
        RETURNED
    }
}
