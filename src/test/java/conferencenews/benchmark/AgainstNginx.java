package conferencenews.benchmark;

import java.io.PrintStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The packaged site with counting on, against nginx with the same bytes, in alternating rounds on the same machine:
 * articles, and a document of 100 KB; then the site without its page cache. Arguments: a folder to work in, seconds of a round, rounds,
 * further arguments for the site, those for Java beginning with {@code -X}.
 */
public final class AgainstNginx {

    private static final PrintStream OUT = System.out;
    private static final int ARTICLES = 1_000;
    private static final int WARM_UP_SECONDS = 60;
    /** What is rendered costs less and less, as long as Java finds anything to compile. */
    private static final long WARM_UP_PAGES = 100_000;

    private static final int MOST_WARM_UPS = 10;

    private final Path folder;
    private final int seconds;
    private final int rounds;
    private final List<String> settings;
    private long answered;

    private AgainstNginx(Path folder, int seconds, int rounds, List<String> settings) {
        this.folder = folder;
        this.seconds = seconds;
        this.rounds = rounds;
        this.settings = settings;
    }

    public static void main(String... arguments) throws Exception {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("against-nginx");
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3;
        List<String> settings = List.of(arguments).stream().skip(3).toList();
        new AgainstNginx(folder.toAbsolutePath(), seconds, rounds, settings).run();
    }

    private void run() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        if (Files.notExists(data.resolve("news.mv.db"))) {
            ManyArticles.fill(PackagedSite.H2.formatted(data), "", "", ARTICLES * 3 / 2);
        }
        String file = OneFile.place(data, PackagedSite.H2.formatted(data));
        long before = views(data);
        try (PackagedSite site = PackagedSite.start(data, settings.toArray(String[]::new))) {
            cached(site);
            file(site, file);
            OUT.printf(
                    "%nMemory of the site with -Xmx256m after the load: %d MB, at most %d MB%n",
                    site.program.memory("VmRSS"), site.program.memory("VmHWM"));
        }
        OUT.printf("Views stored: %d of %d answered%n", views(data) - before, answered);
        List<String> uncached = new ArrayList<>(settings);
        uncached.add("--news.page-cache.size=0B");
        try (PackagedSite site = PackagedSite.start(data, uncached.toArray(String[]::new))) {
            rendered(site);
        }
    }

    private void cached(PackagedSite site) throws Exception {
        List<String> paths = paths(site);
        Path pages = folder.resolve("pages");
        HttpHeaders headers = store(site, paths, pages);
        OUT.printf(
                "%-22s %9s %9s %6s %8s %8s %6s %8s %8s %7s%n",
                "", "site/s", "nginx/s", "ratio", "µs CPU", "µs CPU", "ratio", "p99 ms", "p99 ms", "errors");
        warmUp(site, paths);
        if (!Nginx.isInstalled()) {
            OUT.println("nginx is not installed: only the site is measured");
        }
        for (boolean gzip : List.of(false, true)) {
            for (List<String> read : List.of(paths.subList(0, 1), paths)) {
                String name =
                        (read.size() == 1 ? "one article" : read.size() + " articles") + (gzip ? ", gzip" : ", plain");
                Wrk wrk = Wrk.reading(folder, name.replaceAll("\\W+", "-"), read, gzip);
                alternate(name, wrk, site, pages, headers);
            }
        }
    }

    private void file(PackagedSite site, String path) throws Exception {
        Path files = folder.resolve("files");
        Path file = files.resolve(path.substring(1));
        Files.createDirectories(file.getParent());
        HttpResponse<byte[]> answer = site.get(path, "Sec-Purpose", "prefetch");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        Files.write(file, answer.body());
        Wrk wrk = Wrk.reading(folder, "file", List.of(path), false);
        wrk.run(site.program, site.port, seconds);
        long counted = answered;
        alternate("a file of 100 KB", wrk, site, files, answer.headers());
        answered = counted; // downloads are counted apart
    }

    private void alternate(String name, Wrk wrk, PackagedSite site, Path pages, HttpHeaders headers) throws Exception {
        List<Wrk.Load> ours = new ArrayList<>();
        List<Wrk.Load> theirs = new ArrayList<>();
        if (Nginx.isInstalled()) {
            try (Nginx nginx = Nginx.serving(folder, pages, headers)) {
                for (int round = 0; round < rounds; round++) {
                    ours.add(count(wrk.run(site.program, site.port, seconds)));
                    theirs.add(wrk.run(nginx.program, nginx.port, seconds));
                }
            }
        } else {
            ours.add(count(wrk.run(site.program, site.port, seconds)));
            theirs.add(new Wrk.Load(0, Double.NaN, Double.NaN, Double.NaN, 0));
        }
        double perSecond = median(ours, Wrk.Load::perSecond);
        double cpu = median(ours, Wrk.Load::cpu);
        OUT.printf(
                "%-22s %9.0f %9.0f %6.2f %8.1f %8.1f %6.2f %8.1f %8.1f %7d%n",
                name,
                perSecond,
                median(theirs, Wrk.Load::perSecond),
                perSecond / median(theirs, Wrk.Load::perSecond),
                cpu,
                median(theirs, Wrk.Load::cpu),
                cpu / median(theirs, Wrk.Load::cpu),
                median(ours, Wrk.Load::p99),
                median(theirs, Wrk.Load::p99),
                ours.stream().mapToLong(Wrk.Load::errors).sum());
    }

    private void rendered(PackagedSite site) throws Exception {
        List<String> paths = paths(site);
        Wrk wrk = Wrk.reading(folder, "rendered", paths, true);
        long before = 0;
        for (int round = 0; round < MOST_WARM_UPS && before < WARM_UP_PAGES; round++) {
            before += wrk.run(site.program, site.port, WARM_UP_SECONDS / 3).requests();
        }
        List<Wrk.Load> loads = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            loads.add(wrk.run(site.program, site.port, seconds));
        }
        OUT.printf(
                "%nWithout the page cache, after %d requests: %.0f pages/s, %.0f µs CPU, p99 %.1f ms, %d errors%n",
                before,
                median(loads, Wrk.Load::perSecond),
                median(loads, Wrk.Load::cpu),
                median(loads, Wrk.Load::p99),
                loads.stream().mapToLong(Wrk.Load::errors).sum());
    }

    private void warmUp(PackagedSite site, List<String> paths) throws Exception {
        for (boolean gzip : List.of(false, true)) {
            count(Wrk.reading(folder, "warm-up", paths, gzip).run(site.program, site.port, WARM_UP_SECONDS / 2));
        }
    }

    private Wrk.Load count(Wrk.Load load) {
        answered += load.requests() - load.errors();
        return load;
    }

    /** The canonical paths of articles that are public. */
    private static List<String> paths(PackagedSite site) throws Exception {
        List<String> paths = new ArrayList<>();
        for (long id = 1; paths.size() < ARTICLES; id++) {
            if (id % 5 != 0) {
                paths.add("/articles/" + id + "/" + ManyArticles.slug(id));
            }
        }
        if (site.get(paths.get(0)).statusCode() != 200) {
            throw new IllegalStateException("Not found: " + paths.get(0));
        }
        return paths;
    }

    /** Fetched by nobody who counts. */
    private static HttpHeaders store(PackagedSite site, List<String> paths, Path pages) throws Exception {
        HttpHeaders headers = null;
        for (String path : paths) {
            Path file = pages.resolve(path.substring(1));
            Files.createDirectories(file.getParent());
            HttpResponse<byte[]> plain = site.get(path, "Sec-Purpose", "prefetch");
            headers = plain.headers();
            Files.write(file, plain.body());
            Files.write(
                    file.resolveSibling(file.getFileName() + ".gz"),
                    site.get(path, "Sec-Purpose", "prefetch", "Accept-Encoding", "gzip")
                            .body());
        }
        if (headers == null) {
            throw new IllegalStateException("No articles");
        }
        return headers;
    }

    private static long views(Path data) throws SQLException {
        try (Connection database = DriverManager.getConnection(PackagedSite.H2.formatted(data), "", "");
                ResultSet row = database.createStatement().executeQuery("select sum(views) from article_view_total")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double median(List<Wrk.Load> loads, ToDoubleFunction<Wrk.Load> figure) {
        double[] sorted = loads.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
