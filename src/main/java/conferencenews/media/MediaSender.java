package conferencenews.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;

/** Sends a file or the part of it that is asked for, in a way that no browser takes it for a page. */
@Component
class MediaSender {

    private static final String POLICY = "default-src 'none'; sandbox";
    private static final String PUBLIC = "public, max-age=86400";
    private static final String PRIVATE = "private, no-store";
    /** Smaller ones are sent faster by copying. */
    private static final int WORTH_SENDFILE_BYTES = 48 * 1024;

    private final FileStore files;
    private final ObjectProvider<DownloadListener> listeners;

    MediaSender(FileStore files, ObjectProvider<DownloadListener> listeners) {
        this.files = files;
        this.listeners = listeners;
    }

    boolean has(MediaFile file) {
        return files.exists(file.hash());
    }

    void sendPublic(MediaFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(file, PUBLIC, request, response);
        boolean begun = response.getStatus() == HttpServletResponse.SC_OK || isFromTheStart(response);
        if (!file.type().isImage() && begun) {
            file.owners().forEach(owner -> listeners.stream().forEach(each -> each.begins(owner.id(), request)));
        }
    }

    void sendPrivately(MediaFile file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(file, PRIVATE, request, response);
    }

    private void send(MediaFile file, String caching, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = '"' + file.hash() + '"';
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader("Content-Security-Policy", POLICY);
        if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        Optional<ByteRange> range = range(request, tag, file.bytes());
        if (range.filter(ByteRange.NONE::equals).isPresent()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + file.bytes());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        describe(file, response);
        range.ifPresent(part -> {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE, "bytes " + part.first() + "-" + part.last() + "/" + file.bytes());
        });
        write(file.hash(), range.orElse(new ByteRange(0, file.bytes() - 1)), request, response);
    }

    private static boolean isKnown(@Nullable String tags, String tag) {
        return tags != null && (tags.contains(tag) || tags.strip().equals("*"));
    }

    private static Optional<ByteRange> range(HttpServletRequest request, String tag, long length) {
        String range = request.getHeader(HttpHeaders.RANGE);
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        return range == null
                        || !request.getMethod().equals("GET")
                        || condition != null && !condition.strip().equals(tag)
                ? Optional.empty()
                : ByteRange.of(range, length);
    }

    private static void describe(MediaFile file, HttpServletResponse response) {
        response.setContentType(file.type().mediaType());
        if (file.isDownload()) {
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(file.fileName(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
        }
    }

    private void write(String hash, ByteRange part, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentLengthLong(part.length());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        Optional<Path> path = files.onDisk(hash);
        if (path.isPresent() && part.length() >= WORTH_SENDFILE_BYTES && canSendFiles(request)) {
            request.setAttribute(
                    "org.apache.tomcat.sendfile.filename", path.get().toString());
            request.setAttribute("org.apache.tomcat.sendfile.start", part.first());
            request.setAttribute("org.apache.tomcat.sendfile.end", part.last() + 1);
            return;
        }
        try (InputStream input = path.isPresent() ? Files.newInputStream(path.get()) : files.open(hash)) {
            StreamUtils.copyRange(input, response.getOutputStream(), part.first(), part.last());
        }
    }

    /** The container hands the file to the system, which sends it without copying. */
    private static boolean canSendFiles(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute("org.apache.tomcat.sendfile.support"));
    }

    private static boolean isFromTheStart(HttpServletResponse response) {
        String range = response.getHeader(HttpHeaders.CONTENT_RANGE);
        return response.getStatus() == HttpServletResponse.SC_PARTIAL_CONTENT
                && range != null
                && range.startsWith("bytes 0-");
    }
}
