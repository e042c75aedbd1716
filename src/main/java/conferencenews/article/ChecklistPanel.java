package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.Checklist.Result;
import conferencenews.article.ChecklistItem.Finding;
import conferencenews.article.ChecklistItem.Weight;
import conferencenews.site.PageNotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** The checklist of the newest revision on the editing page. */
@Component
@Transactional(readOnly = true)
class ChecklistPanel implements EditorPanel {

    private final Checklist checklist;
    private final Revisions revisions;

    ChecklistPanel(Checklist checklist, Revisions revisions) {
        this.checklist = checklist;
        this.revisions = revisions;
    }

    @Override
    public void describe(Actor actor, @Nullable Article article, Model model) {
        if (article == null) {
            return;
        }
        Revision latest = revisions.find(article.id(), article.latestRevision()).orElseThrow(PageNotFound::new);
        List<Result> results = checklist.of(latest);
        boolean essential = results.stream().anyMatch(result -> result.weight() == Weight.ESSENTIAL);
        List<Finding> required =
                results.stream().filter(Result::isRequired).map(Result::finding).toList();
        model.addAttribute(
                "checklist",
                new View(
                        required,
                        results.stream()
                                .filter(result -> !result.isRequired())
                                .map(Result::finding)
                                .toList(),
                        !essential
                                && !required.isEmpty()
                                && new ArticleRights(actor, article).may(ArticleRight.OVERRIDE)));
    }

    /** @param mayOverride whether the one who looks may publish in spite of what is required */
    record View(List<Finding> required, List<Finding> advised, boolean mayOverride) {}
}
