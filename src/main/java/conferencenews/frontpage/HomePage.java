package conferencenews.frontpage;

import conferencenews.article.ArticleSummary;
import conferencenews.article.MonthCount;
import conferencenews.article.MostReadList;
import conferencenews.conference.ConferenceCard;
import conferencenews.taxonomy.SectionNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the home page shows; no article stands on it twice, except that a ranking of readers leaves nothing out. */
record HomePage(
        @Nullable ArticleSummary lead,
        List<ArticleSummary> seconds,
        List<SectionBlock> blocks,
        List<MostReadList> mostRead,
        List<MonthCount> months,
        List<ConferenceCard> coming) {

    /** From top to bottom. */
    List<ArticleSummary> articles() {
        return Stream.of(
                        Stream.ofNullable(lead),
                        seconds.stream(),
                        blocks.stream().flatMap(block -> block.articles().stream()))
                .flatMap(Function.identity())
                .toList();
    }

    record SectionBlock(SectionNode section, List<ArticleSummary> articles) {}
}
