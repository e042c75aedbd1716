package conferencenews.article;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The revision has the reviews that its section asks for; who can do without them is the section's to say. */
@Component
@Order(6)
class OpenReview implements ChecklistItem {

    private final ReviewRules rules;

    OpenReview(ReviewRules rules) {
        this.rules = rules;
    }

    @Override
    public Weight weight(Kind kind) {
        return Weight.ESSENTIAL;
    }

    @Override
    public List<Finding> findings(Revision revision) {
        int needed = rules.needed(revision.section());
        int signed = needed == 0
                ? 0
                : rules.signOffs(revision.articleId(), revision.number()).steps();
        return signed < needed
                ? List.of(Finding.of("piece", "article.publish.not-reviewed", signed + 1, needed))
                : List.of();
    }

    @Override
    public boolean isNeededForReview() {
        return false;
    }
}
