package conferencenews.viewcount;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.Audited;
import conferencenews.site.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** The commands that change numbers otherwise than by counting; administrators give them, and each is audited. */
@Component
@Transactional
public class Adjustments {

    /** For so long a day's suspects can become views. */
    public static final int DAYS_TO_RELEASE = 30;

    private static final String IMPORTED = "views-imported";
    private static final String REMOVED = "views-import-removed";
    private static final String RELEASED = "suspects-released";

    /** What the audit calls these commands. */
    public static final List<String> ACTIONS = List.of(IMPORTED, REMOVED, RELEASED);

    private final JdbcClient database;
    private final Views views;
    private final SiteStatistics statistics;
    private final ApplicationEventPublisher events;
    private final Site site;
    private final Clock clock;

    Adjustments(
            JdbcClient database,
            Views views,
            SiteStatistics statistics,
            ApplicationEventPublisher events,
            Site site,
            Clock clock) {
        this.database = database;
        this.views = views;
        this.statistics = statistics;
        this.events = events;
        this.site = site;
        this.clock = clock;
    }

    /** Adds what another system counted, in the place of what was imported for the article before. */
    public void imports(Actor actor, long article, Baseline baseline) {
        actor.require(Role.ADMINISTRATOR);
        lock(article);
        long former = baselineViews(article).orElse(0L);
        database.sql("delete from article_view_baseline where article_id = ?")
                .param(article)
                .update();
        database.sql("""
                        insert into article_view_baseline
                          (article_id, views, source, counted_until, note, imported_by, imported_at)
                        values (:article, :views, :source, :until, :note, :by, :at)""")
                .param("article", article)
                .param("views", baseline.views())
                .param("source", baseline.source())
                .param("until", baseline.countedUntil())
                .param("note", baseline.note())
                .param("by", actor.id())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        add(article, baseline.views() - former);
        String detail = "%d → %d, %s, until %s: %s"
                .formatted(former, baseline.views(), baseline.source(), baseline.countedUntil(), baseline.note());
        events.publishEvent(new Adjusted(actor.id(), IMPORTED, article, detail));
    }

    /** Takes an imported number away; where there is none, nothing happens. */
    public void removeImport(Actor actor, long article) {
        actor.require(Role.ADMINISTRATOR);
        lock(article);
        baselineViews(article).ifPresent(former -> {
            database.sql("delete from article_view_baseline where article_id = ?")
                    .param(article)
                    .update();
            add(article, -former);
            events.publishEvent(new Adjusted(actor.id(), REMOVED, article, String.valueOf(former)));
        });
    }

    /**
     * Makes views of a day's suspects, as when a whole class read the article in one room. How many readers they were is
     * not known: unique views and readers stay as they are. A second time nothing happens.
     *
     * @return how many there were; 0 also for a day that is more than {@value #DAYS_TO_RELEASE} days past
     */
    public long release(Actor actor, long article, LocalDate date) {
        actor.require(Role.ADMINISTRATOR);
        if (!isReleasable(date)) {
            return 0;
        }
        long suspects = suspects(article, date);
        if (suspects > 0) {
            database.sql("""
                            update article_view_daily set views = views + suspect, suspect = 0
                            where article_id = ? and viewed_on = ?""").params(article, date).update();
            lock(article);
            add(article, suspects);
            database.sql("""
                            update view_excluded_daily set requests = greatest(0, requests - ?)
                            where excluded_on = ? and class = 'suspect'""").params(suspects, date).update();
            events.publishEvent(new Adjusted(actor.id(), RELEASED, article, date + ": " + suspects));
        }
        return suspects;
    }

    private boolean isReleasable(LocalDate date) {
        LocalDate today = clock.instant().atZone(site.zone()).toLocalDate();
        return !date.isAfter(today) && !date.isBefore(today.minusDays(DAYS_TO_RELEASE));
    }

    private long suspects(long article, LocalDate date) {
        return database.sql("select suspect from article_view_daily where article_id = ? and viewed_on = ? for update")
                .params(article, date)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private Optional<Long> baselineViews(long article) {
        return database.sql("select views from article_view_baseline where article_id = ?")
                .param(article)
                .query(Long.class)
                .optional();
    }

    /** Two commands on one article wait for each other at its total. */
    private void lock(long article) {
        database.sql("insert into article_view_total (article_id, views) values (?, 0) on conflict do nothing")
                .param(article)
                .update();
        database.sql("select views from article_view_total where article_id = ? for update")
                .param(article)
                .query(Long.class)
                .single();
    }

    private void add(long article, long difference) {
        database.sql("update article_view_total set views = views + ? where article_id = ?")
                .params(difference, article)
                .update();
    }

    /** After the commit, so that nobody remembers the former number anew. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void forget(Adjusted adjusted) {
        views.changed(adjusted.subjectId());
        statistics.forgetAll();
    }

    /** A number became another by somebody's command. */
    record Adjusted(@Nullable Long actor, String action, Long subjectId, String detail) implements Audited {

        @Override
        public String subject() {
            return "article";
        }
    }
}
