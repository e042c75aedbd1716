package conferencenews.desk;

import conferencenews.article.ArticleFiles.ArticleFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * How often an article's documents were taken along.
 *
 * @param totals by document
 * @param days of the span, by document; days on which nothing was taken are missing
 */
record DownloadReport(List<ArticleFile> files, Map<Long, Long> totals, SortedMap<LocalDate, Map<Long, Long>> days) {

    public long total(ArticleFile file) {
        return totals.getOrDefault(file.id(), 0L);
    }

    /** In the span. */
    public long period(ArticleFile file) {
        return days.keySet().stream().mapToLong(day -> on(day, file)).sum();
    }

    long on(LocalDate day, ArticleFile file) {
        return days.get(day).getOrDefault(file.id(), 0L);
    }
}
