package conferencenews.article;

import conferencenews.account.Actor;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Translations on the desk's start page. */
@Component
@Transactional(readOnly = true)
public class TranslationTasks {

    /** How many are looked at for those that the actor may write. */
    private static final int LOOK = 200;

    private final Translations translations;

    TranslationTasks(Translations translations) {
        this.translations = translations;
    }

    /** The language versions in which paragraphs wait for this actor, the longest waiting first, with how many do. */
    public List<DeskLine> waitingFor(Actor actor, int most) {
        return translations.waiting(Limit.of(LOOK)).stream()
                .filter(each -> new ArticleRights(actor, each.article()).may(ArticleRight.EDIT))
                .limit(most)
                .map(each -> new DeskLine(
                        each.article().id(),
                        each.article().language(),
                        each.article().newest().headline(),
                        each.translation().waitingSince(),
                        each.translation().waiting()))
                .toList();
    }
}
