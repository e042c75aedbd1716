package conferencenews.media;

import jakarta.servlet.http.HttpServletRequest;

/** Is told of each attachment that a visitor begins to get: who counts downloads listens. */
public interface DownloadListener {

    void begins(long attachment, HttpServletRequest request);
}
