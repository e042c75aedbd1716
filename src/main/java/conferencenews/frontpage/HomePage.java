package conferencenews.frontpage;

import conferencenews.article.ArticleSummary;
import conferencenews.article.MonthCount;
import conferencenews.taxonomy.SectionNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the home page shows; no article stands on it twice. */
record HomePage(
        @Nullable ArticleSummary lead,
        List<ArticleSummary> seconds,
        List<SectionBlock> blocks,
        List<MonthCount> months) {

    record SectionBlock(SectionNode section, List<ArticleSummary> articles) {}
}
