package conferencenews.article;

import conferencenews.account.Actor;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An article's identity and plan. What it says stands in its revisions, when it is public in its publications. */
@Entity
class Article {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String language;
    private long translationKey;
    private @Nullable Long createdBy;
    private Instant createdAt;
    private @Nullable Instant firstPublic;
    private @Nullable Instant expiresAt;
    private @Nullable Instant embargoUntil;
    private @Nullable Instant publicUntil;
    private int latestRevision;
    private long sectionId;
    private Instant editedAt;
    private @Nullable Instant submittedAt;
    private int signedSteps;
    private boolean approved;
    private @Nullable Instant trashedAt;

    @Embedded
    private Newest newest;

    @Embedded
    private Run run;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    Article(String language, long translationKey, long section, Actor actor, Instant now) {
        this.language = language;
        this.translationKey = translationKey;
        this.sectionId = section;
        this.createdBy = actor.id();
        this.createdAt = now;
        this.editedAt = now;
        this.newest = Newest.NOTHING;
        this.run = Run.NONE;
    }

    Revision revise(ArticleContent content, RevisionRemarks remarks, Actor actor, Instant now) {
        latestRevision++;
        sectionId = content.section();
        editedAt = now;
        newest = Newest.of(content, actor.id());
        run = run.withoutNewest();
        return new Revision(id(), latestRevision, content, remarks, actor.id(), now);
    }

    /** The planned end and the earliest beginning; both were checked against the timeline. */
    void plan(@Nullable Instant expiresAt, @Nullable Instant embargoUntil) {
        this.expiresAt = expiresAt;
        this.embargoUntil = embargoUntil;
    }

    /** Printed as its publication date. */
    void isFirstPublic(@Nullable Instant firstPublic) {
        this.firstPublic = firstPublic;
    }

    /** What follows from its publications, all of which are given in their order. */
    void becomesPublic(List<Publication> publications) {
        publicUntil = publications.isEmpty()
                ? null
                : publications.get(publications.size() - 1).interval().until();
        run = Run.of(publications, latestRevision);
    }

    /** Out of every list and page of the desk but the trash; null takes it out of there. */
    void trash(@Nullable Instant now) {
        trashedAt = now;
    }

    void translates(long translationKey) {
        this.translationKey = translationKey;
    }

    /** Its newest revision waits for reviews from then on, unless it did before. */
    void submit(Instant now) {
        submittedAt = submittedAt == null ? now : submittedAt;
    }

    /**
     * @param steps that are signed of the newest revision
     * @param enough whether they are all that its section asks for
     */
    void sign(int steps, boolean enough) {
        signedSteps = steps;
        approved = enough;
    }

    void returned() {
        submittedAt = null;
        sign(0, false);
    }

    /** Its newest revision is public or planned: it waits no more. */
    void waitsNoMore() {
        submittedAt = null;
    }

    /** Neither public at any time so far nor planned to be. */
    boolean isDraft() {
        return firstPublic == null;
    }

    boolean isOwnedBy(Actor actor) {
        return actor.id() != null && Objects.equals(createdBy, actor.id());
    }

    /** @throws Conflict if somebody gave a command since that version was read */
    void requireVersion(int seen) {
        if (seen != version) {
            throw new Conflict();
        }
    }

    ArticleState state(List<Publication> publications, Instant now) {
        if (trashedAt != null) {
            return ArticleState.TRASHED;
        }
        return publications.stream()
                .filter(publication -> publication.interval().holds(now))
                .findFirst()
                .map(current ->
                        current.revision().number() < latestRevision ? ArticleState.CHANGED : ArticleState.PUBLIC)
                .orElseGet(() -> stateWhileNotPublic(publications, now));
    }

    private ArticleState stateWhileNotPublic(List<Publication> publications, Instant now) {
        if (publications.stream()
                .anyMatch(publication -> !publication.interval().hasBegun(now))) {
            return ArticleState.SCHEDULED;
        }
        return publications.stream()
                .reduce((earlier, later) -> later)
                .map(last ->
                        last.endedBy() == Publication.End.WITHDRAWAL ? ArticleState.WITHDRAWN : ArticleState.EXPIRED)
                .orElseGet(this::stateBeforePublication);
    }

    private ArticleState stateBeforePublication() {
        if (approved) {
            return ArticleState.APPROVED;
        }
        return submittedAt == null ? ArticleState.DRAFT : ArticleState.IN_REVIEW;
    }

    boolean isStored() {
        return id != null;
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

    long translationKey() {
        return translationKey;
    }

    @Nullable
    Long createdBy() {
        return createdBy;
    }

    @Nullable
    Instant firstPublic() {
        return firstPublic;
    }

    Instant requireFirstPublic() {
        return Objects.requireNonNull(firstPublic, "An article with a publication has a publication date");
    }

    /** The end of its last publication; in the past when there is none. */
    Instant publicUntil() {
        return publicUntil == null ? Instant.MIN : publicUntil;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant embargoUntil() {
        return embargoUntil;
    }

    @Nullable
    Instant trashedAt() {
        return trashedAt;
    }

    Newest newest() {
        return newest;
    }

    int latestRevision() {
        return latestRevision;
    }

    /** Where the newest revision puts it. */
    long section() {
        return sectionId;
    }

    boolean isTrashed() {
        return trashedAt != null;
    }

    Instant editedAt() {
        return editedAt;
    }

    /** Since when its newest revision waits for reviews; null if it does not. */
    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    int signedSteps() {
        return signedSteps;
    }

    boolean isApproved() {
        return approved;
    }

    int version() {
        return version;
    }
}
