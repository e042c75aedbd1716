package conferencenews.desk;

import conferencenews.article.ArticleCard;
import conferencenews.viewcount.Baseline;
import conferencenews.viewcount.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statistics of one article.
 *
 * @param shown the number on the article's page
 * @param total what was counted here, without what was imported
 * @param publicSince null while it has not been public
 * @param period the figures of the span alone
 * @param chart null where there is nothing to draw
 * @param suspects the days whose suspects can still become views, the newest first
 */
record ArticleReport(
        ArticleCard article,
        long shown,
        Reading total,
        @Nullable Baseline baseline,
        @Nullable Instant publicSince,
        Span span,
        Reading period,
        @Nullable Chart chart,
        List<SuspectDay> suspects) {

    record SuspectDay(LocalDate date, long requests) {}
}
