package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.article.WorkingCopy.Stamp;
import conferencenews.article.WorkingCopyRows.Key;
import conferencenews.article.WorkingCopyRows.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What people typed and have not saved yet, one copy for each article and person, never public.
 *
 * <p>A page writes over its own copies in their order, over the copy that it was opened with, and over nothing else: two
 * windows of one person never overwrite each other unseen. A copy that was saved or discarded stays closed for what its
 * page sent before and arrives late.
 */
@Component
class WorkingCopies {

    /** In UTF-16 characters, of all fields as they are stored: the longest body of an article fits in. */
    static final int MAX_LENGTH = 2_000_000;

    /** How many new articles a person can have begun at once. */
    static final int MAX_DRAFTS = 50;

    /** How long a copy is kept after its last change. */
    static final Duration KEPT = Duration.ofDays(30);

    /** Longer than anything that was sent is under way. */
    private static final Duration CLOSED = Duration.ofDays(1);

    private final WorkingCopyRows rows;
    private final EditorPages pages;
    private final Clock clock;

    WorkingCopies(WorkingCopyRows rows, EditorPages pages, Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * Keeps what was typed about an article. What is older than what is kept changes nothing.
     *
     * @param seen the copy that the page was opened with
     * @param anyway whether to write over what another window kept
     * @return when it was kept
     * @throws Refused if it is too long
     * @throws KeptElsewhere if another window of the same person kept or discarded something in the meantime
     */
    Instant keep(Actor actor, long id, FormFields fields, Stamp stamp, Stamp seen, boolean anyway) {
        pages.article(actor, id, ArticleRight.EDIT);
        return keep(Key.article(actor, id), fields, stamp, seen, anyway);
    }

    /**
     * The same for an article that has no id yet.
     *
     * @param draft the key that its form got when it was opened
     * @throws Refused also if the person has begun too many
     */
    Instant keepDraft(Actor actor, String draft, FormFields fields, Stamp stamp, Stamp seen, boolean anyway) {
        actor.require(Role.CONTRIBUTOR);
        return keep(Key.draft(actor, draft), fields, stamp, seen, anyway);
    }

    Optional<WorkingCopy> of(Actor actor, long id) {
        return rows.open(Key.article(actor, id));
    }

    Optional<WorkingCopy> ofDraft(Actor actor, String draft) {
        return rows.open(Key.draft(actor, draft));
    }

    /** The article that a form for a new one has become; empty while it has not. */
    Optional<Long> articleOf(Actor actor, String draft) {
        return rows.find(Key.draft(actor, draft)).map(row -> row.copy().article());
    }

    void discard(Actor actor, long id) {
        pages.article(actor, id);
        rows.setAside(Key.article(actor, id));
    }

    void discardDraft(Actor actor, String draft) {
        rows.setAside(Key.draft(actor, draft));
    }

    /**
     * Takes back that a copy was discarded.
     *
     * @throws Refused if nothing was, or something else was typed since
     */
    void restore(Actor actor, long id) {
        pages.article(actor, id, ArticleRight.EDIT);
        restore(Key.article(actor, id));
    }

    /** The same for a new article. */
    void restoreDraft(Actor actor, String draft) {
        actor.require(Role.CONTRIBUTOR);
        restore(Key.draft(actor, draft));
    }

    /**
     * Its page has saved the article, so nothing that it kept is unsaved any more; what another window keeps stays,
     * unless it says the same.
     */
    void saved(Actor actor, long id, Stamp page, Stamp seen, Predicate<FormFields> same) {
        close(Key.article(actor, id), page, seen, same);
    }

    /** The same for a new article, which has its id now. */
    void created(Actor actor, String draft, long id, Stamp page, Stamp seen, Predicate<FormFields> same) {
        Key key = Key.draft(actor, draft);
        close(key, page, seen, same);
        rows.becomes(key, id);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 6, timeUnit = TimeUnit.HOURS)
    void sweep() {
        Instant now = clock.instant();
        rows.sweep(now.minus(KEPT), now.minus(CLOSED));
    }

    private Instant keep(Key key, FormFields fields, Stamp stamp, Stamp seen, boolean anyway) {
        String json = fields.toJson();
        if (json.length() > MAX_LENGTH) {
            throw new Refused("body", "article.copy.long");
        }
        Instant now = clock.instant();
        int base = fields.number("base");
        if (rows.replace(key, json, base, stamp, seen, anyway, now)
                || isRoomFor(key) && rows.add(key, json, base, stamp, now)
                || rows.replace(key, json, base, stamp, seen, anyway, now)) {
            return now;
        }
        Row there = rows.find(key).orElseThrow(() -> new Refused("draft", "article.copy.many", MAX_DRAFTS));
        if (there.closed() || !there.copy().stamp().page().equals(stamp.page())) {
            throw new KeptElsewhere(there.copy().keptAt());
        }
        return there.copy().keptAt();
    }

    private void restore(Key key) {
        if (!rows.takeUp(key)) {
            throw new Refused("draft", "article.copy.gone");
        }
    }

    private void close(Key key, Stamp page, Stamp seen, Predicate<FormFields> same) {
        Stamp known = rows.open(key)
                .filter(copy -> same.test(copy.fields()))
                .map(WorkingCopy::stamp)
                .orElse(seen);
        rows.close(key, page, known, clock.instant());
    }

    private boolean isRoomFor(Key key) {
        return key.draft() == null || rows.countDrafts(key.actor()) < MAX_DRAFTS;
    }

    /** Another window of the same person was there in the meantime. */
    static class KeptElsewhere extends RuntimeException {

        private final transient Instant at;

        KeptElsewhere(Instant at) {
            super("Kept in another window", null, false, false);
            this.at = at;
        }

        Instant at() {
            return at;
        }
    }
}
