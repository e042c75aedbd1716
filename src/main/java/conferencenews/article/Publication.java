package conferencenews.article;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A revision of an article is (was, will be) public in an interval. */
@Entity
class Publication {

    /** Why an interval ends. */
    enum End {
        OPEN,
        SUPERSEDED,
        EXPIRY,
        WITHDRAWAL
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id")
    private Revision revision;

    @Embedded
    private PublicInterval interval;

    private End endedBy;
    private Instant firstPublic;
    private Instant updatedAt;
    private @Nullable Long publishedBy;
    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Publication() {}

    Publication(Article article, Planned planned, PublicInterval interval, End endedBy, Instant updatedAt) {
        this.article = article;
        this.revision = planned.revision();
        this.interval = interval;
        this.endedBy = endedBy;
        this.firstPublic = article.requireFirstPublic();
        this.updatedAt = updatedAt;
        this.publishedBy = planned.by();
        this.publishedAt = planned.at();
    }

    void end(Instant until, End reason) {
        interval = new PublicInterval(interval.from(), until);
        endedBy = reason;
    }

    /** Lists sort by the article's publication date: it stands here as a copy. */
    void dateBack(Instant firstPublic) {
        if (updatedAt.equals(this.firstPublic)) {
            updatedAt = firstPublic;
        }
        this.firstPublic = firstPublic;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    Article article() {
        return article;
    }

    Revision revision() {
        return revision;
    }

    PublicInterval interval() {
        return interval;
    }

    End endedBy() {
        return endedBy;
    }

    Instant firstPublic() {
        return firstPublic;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** The instant of the last substantive update; null while there was none. */
    @Nullable
    Instant updated() {
        return updatedAt.equals(firstPublic) ? null : updatedAt;
    }

    @Nullable
    Long publishedBy() {
        return publishedBy;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    /** Whether it ended only because that one began. */
    boolean isFollowedBy(Publication next) {
        return endedBy == End.SUPERSEDED && interval.until().equals(next.interval.from());
    }

    Planned asPlanned() {
        return new Planned(revision, interval.from(), publishedBy, publishedAt);
    }
}
