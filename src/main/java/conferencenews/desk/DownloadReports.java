package conferencenews.desk;

import conferencenews.article.ArticleFiles;
import conferencenews.article.ArticleFiles.ArticleFile;
import conferencenews.viewcount.Downloads;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers the downloads of an article's documents. */
@Component
class DownloadReports {

    /** Nothing was counted before. */
    static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final ArticleFiles files;
    private final Downloads downloads;

    DownloadReports(ArticleFiles files, Downloads downloads) {
        this.files = files;
        this.downloads = downloads;
    }

    DownloadReport of(long article, LocalDate first, LocalDate last) {
        List<ArticleFile> offered = files.of(article);
        List<Long> ids = offered.stream().map(ArticleFile::id).toList();
        return new DownloadReport(offered, downloads.totals(ids), downloads.days(ids, first, last));
    }
}
