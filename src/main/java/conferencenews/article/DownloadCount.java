package conferencenews.article;

import conferencenews.media.DownloadListener;
import conferencenews.viewcount.Downloads;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Map;
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

    @Override
    public Map<Long, Long> totals(Collection<Long> attachments) {
        return downloads.totals(attachments);
    }
}
