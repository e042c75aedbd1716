package conferencenews.article;

import conferencenews.account.Actor;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a version that was just saved in the place of the one before it, where that one waits for its time. */
@Component
class ScheduleOnSave {

    private final PublishingDesk desk;
    private final Publications publications;
    private final ArticleDirectory articles;
    private final Clock clock;

    ScheduleOnSave(PublishingDesk desk, Publications publications, ArticleDirectory articles, Clock clock) {
        this.desk = desk;
        this.publications = publications;
        this.articles = articles;
        this.clock = clock;
    }

    /** The version is saved whatever the rules say of its publication; then the one before it stays planned. */
    void move(Actor actor, long id, int number, RedirectAttributes flash) {
        Instant now = clock.instant();
        try {
            publications.of(id).stream()
                    .filter(planned -> !planned.interval().hasBegun(now)
                            && planned.revision().number() == number - 1)
                    .map(planned -> planned.interval().from())
                    .forEach(at -> desk.schedule(actor, id, articles.version(id), number, at, at, false));
        } catch (Refused refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            flash.addFlashAttribute("problemArguments", refusal.arguments().toArray());
        }
    }
}
