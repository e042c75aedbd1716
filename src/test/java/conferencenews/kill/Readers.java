package conferencenews.kill;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Many readers at once, of whom none comes twice: each request has an address, a browser and a language of its own. */
final class Readers {

    static final int AT_ONCE = 8;

    private static final int READERS_OF_PAGES = 2;

    private static final AtomicLong VISITORS = new AtomicLong();

    private final int port;
    private final Map<Long, String> paths;
    private final Tally tally;
    private final List<Thread> threads;
    private final AtomicLong ofPages = new AtomicLong();
    private volatile boolean pagesToo = true;
    private volatile boolean stopped;

    /** @param paths the pages of articles by their number, which some readers ask for; the others ask the probe */
    Readers(int port, Map<Long, String> paths, Tally tally) {
        this.port = port;
        this.paths = paths;
        this.tally = tally;
        this.threads = IntStream.range(0, AT_ONCE)
                .mapToObj(each -> new Thread(() -> read(each < READERS_OF_PAGES), "reader-" + each))
                .toList();
        threads.forEach(Thread::start);
    }

    /** A page that is not in memory needs the database, the probe does not. */
    void readPages(boolean too) {
        pagesToo = too;
    }

    /** How many of the answers were articles' pages. */
    long pages() {
        return ofPages.get();
    }

    void stop() {
        stopped = true;
        await();
    }

    /** Until each has either stopped or found that nobody answers. */
    void await() {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void read(boolean pages) {
        List<Long> articles = List.copyOf(paths.keySet());
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            socket.setTcpNoDelay(true);
            InputStream input = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            while (!stopped) {
                long visitor = VISITORS.incrementAndGet();
                long article = articles.get((int) (visitor % articles.size()));
                String path = pages && pagesToo ? paths.get(article) : CountingProbe.PATH + article;
                ask(socket, input, visitor, article, path);
            }
        } catch (IOException nobodyAnswers) {
            // the site was killed
        }
    }

    private void ask(Socket socket, InputStream input, long visitor, long article, String path) throws IOException {
        boolean told = false;
        try {
            socket.getOutputStream().write(request(visitor, path).getBytes(StandardCharsets.ISO_8859_1));
            Map<String, String> head = head(input);
            told = true;
            if (head.containsKey("view-counted")) {
                tally.answered(article, head.get("view-counted"));
                ofPages.addAndGet(path.startsWith(CountingProbe.PATH) ? 0 : 1);
            } else if (!head.get("status").equals("503")) {
                throw new AssertionError(path + ": " + head);
            }
            skipBody(input, head);
        } finally {
            if (!told) {
                tally.unanswered(article);
            }
        }
    }

    private String request(long visitor, String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nX-Forwarded-For: 10."
                + (visitor >> 16 & 255)
                + '.' + (visitor >> 8 & 255) + '.' + (visitor & 255)
                + "\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/"
                + (100 + visitor % 40)
                + ".0\r\nAccept-Language: " + (visitor % 3 == 0 ? "zh-CN" : "en") + "\r\n\r\n";
    }

    private static Map<String, String> head(InputStream input) throws IOException {
        Map<String, String> head = new TreeMap<>();
        head.put("status", line(input).split(" ")[1]);
        for (String line = line(input); !line.isEmpty(); line = line(input)) {
            String[] header = line.split(":\\s*", 2);
            head.put(header[0].toLowerCase(Locale.ROOT), header[1]);
        }
        return head;
    }

    private static void skipBody(InputStream input, Map<String, String> head) throws IOException {
        if (head.containsKey("content-length")) {
            input.skipNBytes(Long.parseLong(head.get("content-length")));
            return;
        }
        for (int length = chunk(input); length > 0; length = chunk(input)) {
            input.skipNBytes(length);
            line(input);
        }
        line(input);
    }

    private static int chunk(InputStream input) throws IOException {
        return Integer.parseInt(line(input), 16);
    }

    private static String line(InputStream input) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
