package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.housestyle.Finding;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what editors decided about what the house style found. To mend a slip is to save a revision. */
@Component
@Transactional
class StyleDesk {

    private final StyleCheck check;
    private final StyleExceptions exceptions;
    private final Newsroom newsroom;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StyleDesk(
            StyleCheck check,
            StyleExceptions exceptions,
            Newsroom newsroom,
            ApplicationEventPublisher events,
            Clock clock) {
        this.check = check;
        this.exceptions = exceptions;
        this.newsroom = newsroom;
        this.events = events;
        this.clock = clock;
    }

    /** Leaves these words as they are: the finding is not shown again until they change. */
    public void except(Actor actor, long id, Wording words, String key) {
        Article article = newsroom.editable(actor, id);
        Finding finding = check.find(article, words, key);
        if (!exceptions.of(id).containsKey(key)) {
            exceptions.add(id, key, actor, clock.instant());
            record(actor, "style-exception-added", article, finding);
        }
    }

    /** Has the finding shown again. */
    public void note(Actor actor, long id, Wording words, String key) {
        Article article = newsroom.editable(actor, id);
        Finding finding = check.find(article, words, key);
        if (exceptions.remove(id, key)) {
            record(actor, "style-exception-removed", article, finding);
        }
    }

    private void record(Actor actor, String action, Article article, Finding finding) {
        String detail = finding.rule() + ": " + finding.excerpt().marked();
        events.publishEvent(ArticleEvent.by(actor, action, article, detail));
    }
}
