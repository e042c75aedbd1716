package conferencenews.article;

import conferencenews.viewcount.Period;
import java.util.List;

/** What was read most in some period, the most read first. */
public record MostReadList(Period period, List<ArticleSummary> articles) {

    public MostReadList {
        articles = List.copyOf(articles);
    }
}
