package conferencenews.article;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the house style notes in the words; advice, whatever it is. */
@Component
@Order(15)
class HouseStyleItem implements ChecklistItem {

    private final StyleCheck style;
    private final Articles articles;

    HouseStyleItem(StyleCheck style, Articles articles) {
        this.style = style;
        this.articles = articles;
    }

    @Override
    public Weight weight(Kind kind) {
        return Weight.ADVISED;
    }

    @Override
    public List<Finding> findings(Revision revision) {
        int noted = articles.findById(revision.articleId())
                .map(article -> style.report(article, Wording.of(article.language(), revision.content())))
                .map(report -> report.findings().size())
                .orElse(0);
        return noted == 0 ? List.of() : List.of(Finding.of("style", "article.advice.house-style", noted));
    }
}
