package conferencenews.article;

import conferencenews.account.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has an article open, and who of them writes it. The lock is soft: it keeps people from writing in vain, while what
 * is saved is guarded by versions alone. It is in the database, so it holds on every node, and dies by the clock.
 */
@Component
class EditLocks {

    /** A lock dies this long after its holder was seen last. */
    static final Duration HELD = Duration.ofMinutes(2);

    /** How long ago somebody who sends no heartbeat is still said to have opened the article. */
    static final Duration RECENT = Duration.ofMinutes(10);

    private static final Duration SWEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final EditorPages pages;
    private final Clock clock;

    EditLocks(JdbcClient database, EditorPages pages, Clock clock) {
        this.database = database;
        this.pages = pages;
        this.clock = clock;
    }

    /** Somebody opens the article's page. */
    @Transactional
    public void open(Actor actor, long id) {
        pages.article(actor, id);
        see(actor, id, true, clock.instant(), true);
    }

    /**
     * A page that is open says so; who may edit gets the lock if nobody holds it.
     *
     * @param active whether the page is in sight
     * @param writes whether the page would write
     */
    @Transactional
    public List<Presence> beat(Actor actor, long id, boolean active, boolean writes) {
        Article article = pages.article(actor, id);
        Instant now = clock.instant();
        see(actor, id, active, now, false);
        if (writes && new ArticleRights(actor, article).may(ArticleRight.EDIT)) {
            acquire(actor, id, now);
        }
        return present(id, now);
    }

    /** Takes the lock from whoever holds it. */
    @Transactional
    public void takeOver(Actor actor, long id) {
        pages.article(actor, id, ArticleRight.EDIT);
        Instant now = clock.instant();
        see(actor, id, true, now, false);
        int taken = database.sql("update edit_lock set account_id = :account, since = :now"
                        + " where article_id = :article and account_id <> :account")
                .param("account", actor.id())
                .param("article", id)
                .param("now", at(now))
                .update();
        if (taken == 0) {
            acquire(actor, id, now);
        }
    }

    /** The page is closed. */
    @Transactional
    public void leave(Actor actor, long id) {
        pages.article(actor, id);
        named("delete from edit_lock where article_id = :article and account_id = :account", actor, id)
                .update();
        named("delete from edit_presence where article_id = :article and account_id = :account", actor, id)
                .update();
    }

    /** Everybody who has the article open or opened it lately, who writes it first. */
    List<Presence> present(long id) {
        return present(id, clock.instant());
    }

    @Scheduled(initialDelay = 1, fixedDelay = 6, timeUnit = TimeUnit.HOURS)
    void sweep() {
        database.sql("delete from edit_presence where seen_at < :before")
                .param("before", at(clock.instant().minus(SWEPT)))
                .update();
    }

    private List<Presence> present(long id, Instant now) {
        return database.sql("""
                        select p.account_id, a.display_name, coalesce(l.since, p.opened_at), p.seen_at, p.active,
                          l.account_id
                        from edit_presence p join account a on a.id = p.account_id
                        left join edit_lock l on l.article_id = p.article_id and l.account_id = p.account_id
                        where p.article_id = :article and p.seen_at > :recent
                        order by case when l.account_id is null then 1 else 0 end, p.opened_at, p.account_id""")
                .param("article", id)
                .param("recent", at(now.minus(RECENT)))
                .query((row, place) -> presence(row, now))
                .list();
    }

    private static Presence presence(ResultSet row, Instant now) throws SQLException {
        Instant seen = row.getObject(4, OffsetDateTime.class).toInstant();
        boolean here = seen.isAfter(now.minus(HELD));
        return new Presence(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                here,
                here && row.getBoolean(5),
                here && row.getObject(6) != null);
    }

    private void see(Actor actor, long id, boolean active, Instant now, boolean opens) {
        int known = named(
                        "update edit_presence set seen_at = :now, active = :active,"
                                + " opened_at = case when :opens or seen_at <= :dead then :now else opened_at end"
                                + " where article_id = :article and account_id = :account",
                        actor,
                        id)
                .param("opens", opens)
                .param("active", active)
                .param("now", at(now))
                .param("dead", at(now.minus(HELD)))
                .update();
        if (known == 0) {
            named(
                            "insert into edit_presence (article_id, account_id, opened_at, seen_at, active)"
                                    + " values (:article, :account, :now, :now, :active) on conflict do nothing",
                            actor,
                            id)
                    .param("active", active)
                    .param("now", at(now))
                    .update();
        }
    }

    /** One statement each, so that of two who come at once one gets it. */
    private void acquire(Actor actor, long id, Instant now) {
        int free = named("""
                        update edit_lock set account_id = :account, since = :now
                        where article_id = :article and account_id <> :account
                          and not exists (select 1 from edit_presence p where p.article_id = edit_lock.article_id
                            and p.account_id = edit_lock.account_id and p.seen_at > :dead)""", actor, id)
                .param("now", at(now))
                .param("dead", at(now.minus(HELD)))
                .update();
        if (free == 0) {
            named(
                            "insert into edit_lock (article_id, account_id, since) values (:article, :account, :now)"
                                    + " on conflict do nothing",
                            actor,
                            id)
                    .param("now", at(now))
                    .update();
        }
    }

    private StatementSpec named(String statement, Actor actor, long id) {
        return database.sql(statement).param("article", id).param("account", Objects.requireNonNull(actor.id()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * @param since when the person began to write, or else opened the article
     * @param here whether the person was seen in the last minutes
     * @param active whether the page is in sight
     * @param writes whether the person holds the lock
     */
    record Presence(long account, String name, Instant since, boolean here, boolean active, boolean writes) {

        /** The message key of what is said of the person. */
        public String key() {
            if (!writes) {
                return here ? "admin.presence.open" : "admin.presence.opened";
            }
            return active ? "admin.presence.writes" : "admin.presence.writes.idle";
        }
    }
}
