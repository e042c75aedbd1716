package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.NotAllowed;
import conferencenews.site.PageNotFound;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one actor may do with one article: asked by commands, lists and templates. Roles count in the section where the
 * newest revision puts the article; who created it sees it wherever it is, and writes it as long as it is a draft.
 */
record ArticleRights(Actor actor, Article article) {

    public boolean may(ArticleRight right) {
        return isEntitled(actor, right, article.section())
                || article.isOwnedBy(actor)
                        && switch (right) {
                            case SEE -> true;
                            case EDIT, TRASH, SUBMIT -> article.isDraft();
                            case REVIEW, PUBLISH, WITHDRAW, PLAN, OVERRIDE -> false;
                        };
    }

    /**
     * @throws PageNotFound if the actor may not even know of the article
     * @throws NotAllowed if it is another's to do
     */
    void require(ArticleRight right) {
        if (!may(ArticleRight.SEE)) {
            throw new PageNotFound();
        }
        if (!may(right)) {
            throw refusal(actor, right, article.section());
        }
    }

    /** Also where the revision meant stands elsewhere than the newest one. */
    void require(ArticleRight right, long section) {
        require(right);
        if (!isEntitled(actor, right, section)) {
            throw refusal(actor, right, section);
        }
    }

    static boolean maySee(Actor actor, @Nullable Long createdBy, long section) {
        return isEntitled(actor, ArticleRight.SEE, section)
                || actor.id() != null && Objects.equals(createdBy, actor.id());
    }

    /** Whether this actor may put an article there. */
    static void requireReach(Actor actor, long section) {
        if (!actor.reaches(section)) {
            throw new Refused("section", "article.section.not-yours");
        }
    }

    private static boolean isEntitled(Actor actor, ArticleRight right, long section) {
        return actor.may(right.role()) && actor.reaches(section);
    }

    private static NotAllowed refusal(Actor actor, ArticleRight right, long section) {
        return actor.reaches(section) ? new NotAllowed(right.role()) : NotAllowed.in(section, right.role());
    }
}
