package conferencenews.article;

import conferencenews.account.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Articles that nobody wants any more: out of lists and pages, and to be had back for 30 days. Then those go for good that
 * were never public; the others stay, because their readers are to be told what became of them.
 */
@Component
@Transactional
class Trash {

    static final Duration KEPT = Duration.ofDays(30);

    private static final int AT_ONCE = 200;

    private final Newsroom newsroom;
    private final Articles articles;
    private final PublicationPlan plan;
    private final ArticleRemoval removal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Trash(
            Newsroom newsroom,
            Articles articles,
            PublicationPlan plan,
            ArticleRemoval removal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.newsroom = newsroom;
        this.articles = articles;
        this.plan = plan;
        this.removal = removal;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused if it is public or planned to be */
    void discard(Actor actor, long id, int version) {
        Article article = newsroom.locked(actor, id, ArticleRight.TRASH);
        article.requireVersion(version);
        Instant now = clock.instant();
        Timeline timeline = plan.timeline(article, now);
        if (timeline.isPublic()) {
            throw new Refused("trash", "article.trash.public");
        }
        if (!timeline.planned().isEmpty()) {
            throw new Refused("trash", "article.trash.planned");
        }
        article.trash(now);
        events.publishEvent(
                ArticleEvent.by(actor, "trashed", article, article.newest().headline()));
    }

    /** Takes it out again; twice does nothing. */
    void restore(Actor actor, long id, int version) {
        Article article = newsroom.known(actor, id, ArticleRight.TRASH);
        if (article.trashedAt() == null) {
            return;
        }
        article.requireVersion(version);
        article.trash(null);
        events.publishEvent(ArticleEvent.by(
                actor, "trash-restored", article, article.newest().headline()));
    }

    /** Every night; one that is missed is made up for by the next. */
    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void purge() {
        Instant before = clock.instant().minus(KEPT);
        List<Long> gone = articles.purgeable(before, Limit.of(AT_ONCE));
        while (!gone.isEmpty()) {
            removal.purge(gone);
            gone = gone.size() < AT_ONCE ? List.of() : articles.purgeable(before, Limit.of(AT_ONCE));
        }
    }
}
