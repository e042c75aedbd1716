package conferencenews.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How soon articles are found on a site with many: building the index, asking it, sitemaps that are written as they are
 * read, and feeds and sitemaps from the page cache beside an article's page. Arguments: a folder to work in, the number
 * of articles, the seconds of a round of wrk (0 to leave it out).
 */
public final class Findability {

    private static final PrintStream OUT = System.out;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 41;
    private static final int PART = 50_000;
    private static final int INDEX_SECONDS = 1_200;

    private Findability() {}

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        long number = Long.parseLong(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        Path data = folder.resolve("findability-" + number);
        if (Files.notExists(data.resolve("news.mv.db"))) {
            Files.createDirectories(data);
            ManyArticles.fill(PackagedSite.H2.formatted(data), "", "", number);
        }
        remove(data.resolve("index"));
        long begun = System.nanoTime();
        try (PackagedSite site = PackagedSite.start(data)) {
            site.program.awaitLog("The search index is complete", INDEX_SECONDS);
            OUT.printf("%-44s%12.1f s, the start included%n", "index of " + number, seconds(begun));
            search(site);
            sitemaps(site, number);
            if (seconds > 0) {
                cached(site, folder, seconds);
            }
        }
    }

    private static void search(PackagedSite site) throws IOException, InterruptedException {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("a word that all have", "/search?q=people");
        questions.put("two words", "/search?q=hundred+countries");
        questions.put("a phrase", "/search?q=%22eleven+countries%22");
        questions.put("a number in a headline", "/search?q=number+711");
        questions.put("filtered", "/search?q=people&language=en&kind=report&year=" + Year.now());
        questions.put("by date", "/search?q=people&sort=newest");
        questions.put("misspelt", "/search?q=contries");
        questions.put("nothing", "/search?q=%E5%8C%BB%E5%AD%A6+nowhere");
        OUT.printf("%n%-44s%12s%12s%n", "search with facets and excerpts, ms", "median", "slowest");
        for (Map.Entry<String, String> question : questions.entrySet()) {
            List<Double> millis = new ArrayList<>();
            String total = "";
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                HttpResponse<byte[]> answer = found(site, question.getValue());
                if (round >= 0) {
                    millis.add(seconds(begun) * 1_000);
                }
                total = new String(answer.body(), StandardCharsets.UTF_8)
                        .replaceAll("(?s).*class=\"search__total\"[^>]*>([^<]*)<.*", "$1");
            }
            millis.sort(null);
            OUT.printf(
                    "%-44s%12.1f%12.1f  %s%n",
                    question.getKey(), millis.get(ROUNDS / 2), millis.get(ROUNDS - 1), total);
        }
    }

    private static void sitemaps(PackagedSite site, long number) throws IOException, InterruptedException {
        OUT.printf("%n%-44s%12s%12s%12s%n", "sitemap", "addresses", "seconds", "MB in memory");
        long parts = (number + PART - 1) / PART;
        for (long part = 1; part <= parts; part++) {
            long begun = System.nanoTime();
            String text =
                    new String(found(site, "/sitemap-articles-" + part + ".xml").body(), StandardCharsets.UTF_8);
            OUT.printf(
                    "%-44s%12d%12.2f%12d%n",
                    "part " + part,
                    (text.length() - text.replace("<loc>", "").length()) / "<loc>".length(),
                    seconds(begun),
                    site.program.memory("VmRSS"));
        }
    }

    private static void cached(PackagedSite site, Path folder, int seconds) throws IOException, InterruptedException {
        String feed = new String(found(site, "/feed.json").body(), StandardCharsets.UTF_8);
        String article = feed.replaceAll("(?s).*?\"url\":\"http://[^/]+(/articles/[^\"]+)\".*", "$1");
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("article", article);
        paths.put("feed.atom", "/feed.atom");
        paths.put("feed.rss", "/feed.rss");
        paths.put("feed.json", "/feed.json");
        paths.put("sitemap.xml", "/sitemap.xml");
        paths.put("sitemap-news.xml", "/sitemap-news.xml");
        paths.put("sitemap-pages.xml", "/sitemap-pages.xml");
        paths.put("llms.txt", "/llms.txt");
        OUT.printf("%n%-44s%12s%12s%12s%12s%n", "from the page cache, gzip", "KB", "per second", "µs each", "99 %, ms");
        for (Map.Entry<String, String> path : paths.entrySet()) {
            int bytes = found(site, path.getValue()).body().length;
            Wrk wrk = Wrk.reading(folder, "findability", List.of(path.getValue()), true);
            wrk.run(site.program, site.port, Math.max(1, seconds / 2));
            Wrk.Load load = wrk.run(site.program, site.port, seconds);
            OUT.printf(
                    "%-44s%12d%12.0f%12.0f%12.1f%s%n",
                    path.getKey(),
                    bytes / 1024,
                    load.perSecond(),
                    load.cpu(),
                    load.p99(),
                    load.errors() == 0 ? "" : "  errors: " + load.errors());
        }
    }

    private static HttpResponse<byte[]> found(PackagedSite site, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = site.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
