package conferencenews.desk;

import conferencenews.article.ArticleCard;
import conferencenews.viewcount.Reading;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The statistics of the whole site.
 *
 * @param excluded requests for articles that were no views, by class
 * @param spikes articles read so much more than usual in {@code spikeMonth} that somebody should look
 * @param months those that can be chosen, the newest first
 */
record SiteReport(
        Span span,
        Reading total,
        Chart chart,
        Map<String, Long> excluded,
        List<Row> top,
        YearMonth spikeMonth,
        List<Spike> spikes,
        List<YearMonth> months) {

    public long excludedSum() {
        return excluded.values().stream().mapToLong(Long::longValue).sum();
    }

    record Row(ArticleCard article, Reading reading) {}

    /** @param usual the mean of the months before */
    record Spike(ArticleCard article, long views, long usual) {}
}
