package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.Audited;
import conferencenews.site.ContentChanged;
import org.jspecify.annotations.Nullable;

/** Something was done to an article. */
public sealed interface ArticleEvent extends Audited {

    static ArticleEvent by(Actor actor, String action, Article article, String detail) {
        return new Internal(actor.id(), action, article.id(), detail);
    }

    /** With a consequence that readers see, now or by the clock. */
    static ArticleEvent visible(Actor actor, String action, Article article, String detail) {
        return new Public(actor.id(), action, article.id(), detail);
    }

    @Override
    default String subject() {
        return "article";
    }

    record Internal(@Nullable Long actor, String action, Long subjectId, String detail) implements ArticleEvent {}

    record Public(@Nullable Long actor, String action, Long subjectId, String detail)
            implements ArticleEvent, ContentChanged {}
}
