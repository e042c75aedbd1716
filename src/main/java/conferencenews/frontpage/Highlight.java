package conferencenews.frontpage;

import conferencenews.account.Actor;
import conferencenews.site.Audited;
import conferencenews.site.ContentChanged;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article in a slot on top of the home page of its language, for a while or until it is removed. */
@Entity
class Highlight {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String language;
    private int position;
    private long articleId;
    private @Nullable Instant startsAt;
    private @Nullable Instant endsAt;

    @SuppressWarnings("NullAway.Init")
    protected Highlight() {}

    Highlight(String language, int position, long articleId, @Nullable Instant startsAt, @Nullable Instant endsAt) {
        this.language = language;
        this.position = position;
        this.articleId = articleId;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }

    void limit(@Nullable Instant startsAt, @Nullable Instant endsAt) {
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }

    void placeAt(int position) {
        this.position = position;
    }

    boolean holds(Instant now) {
        return (startsAt == null || !now.isBefore(startsAt)) && (endsAt == null || now.isBefore(endsAt));
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    String language() {
        return language;
    }

    int position() {
        return position;
    }

    long articleId() {
        return articleId;
    }

    @Nullable
    Instant startsAt() {
        return startsAt;
    }

    @Nullable
    Instant endsAt() {
        return endsAt;
    }

    /** The highlights of a language were changed. */
    record Changed(@Nullable Long actor, String action, Long subjectId, String detail)
            implements Audited, ContentChanged {

        static Changed by(Actor actor, String action, Highlight highlight) {
            return new Changed(actor.id(), action, highlight.articleId(), highlight.language());
        }

        @Override
        public String subject() {
            return "article";
        }
    }
}
