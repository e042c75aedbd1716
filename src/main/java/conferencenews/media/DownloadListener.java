package conferencenews.media;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Map;

/** Who counts downloads: is told of each attachment that a visitor begins to get, and asked for the numbers. */
public interface DownloadListener {

    void begins(long attachment, HttpServletRequest request);

    /** The numbers by attachment; 0 where there are none. */
    Map<Long, Long> totals(Collection<Long> attachments);
}
