package conferencenews.article;

import conferencenews.media.DownloadListener;
import conferencenews.viewcount.Downloads;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Brings the files that readers take along to those who count. */
@Component
class DownloadCount implements DownloadListener {

    private final Downloads downloads;

    DownloadCount(Downloads downloads) {
        this.downloads = downloads;
    }

    @Override
    public void begins(long attachment, HttpServletRequest request) {
        downloads.download(attachment, request);
    }
}
