package conferencenews.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a page costs that is not in memory, by the number of articles: the same pages of sites of several sizes, asked
 * for in turn, without the page cache. Arguments: {@code h2} or {@code postgresql}, a folder to work in, the sizes.
 */
public final class Growth {

    private static final PrintStream OUT = System.out;
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 60;

    private Growth() {}

    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        List<Long> sizes = Arrays.stream(arguments).skip(2).map(Long::parseLong).toList();
        Map<Long, PackagedSite> sites = new LinkedHashMap<>();
        try {
            if (arguments[0].equals("postgresql")) {
                try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("shared_buffers", "512MB")
                        .start()) {
                    for (long size : sizes) {
                        sites.put(size, onPostgres(server, folder, size));
                    }
                    measure(sites);
                    sites.values().forEach(PackagedSite::close);
                }
            } else {
                for (long size : sizes) {
                    sites.put(size, onH2(folder, size));
                }
                measure(sites);
            }
        } finally {
            sites.values().forEach(PackagedSite::close);
        }
    }

    private static PackagedSite onH2(Path folder, long size) throws Exception {
        Path data = folder.resolve("h2-" + size);
        if (Files.notExists(data.resolve("news.mv.db"))) {
            ManyArticles.fill(PackagedSite.H2.formatted(data), "", "", size);
        }
        return PackagedSite.start(data, "--news.page-cache.size=0B");
    }

    private static PackagedSite onPostgres(EmbeddedPostgres server, Path folder, long size) throws Exception {
        String name = "news" + size;
        server.getPostgresDatabase().getConnection().createStatement().execute("create database " + name);
        String url = server.getJdbcUrl("postgres", name);
        ManyArticles.fill(url, "postgres", "postgres", size);
        return PackagedSite.start(
                folder.resolve("postgresql-" + size),
                "--news.page-cache.size=0B",
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    private static void measure(Map<Long, PackagedSite> sites) throws Exception {
        Map<String, Map<Long, List<Double>>> millis = new LinkedHashMap<>();
        Map<Long, List<String>> months = new LinkedHashMap<>();
        for (Map.Entry<Long, PackagedSite> site : sites.entrySet()) {
            months.put(site.getKey(), months(site.getValue()));
        }
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Map.Entry<Long, PackagedSite> site : sites.entrySet()) {
                for (Map.Entry<String, String> page :
                        pages(site.getKey(), months.get(site.getKey()), round).entrySet()) {
                    double taken = millis(site.getValue(), page.getValue());
                    if (round >= 0 && !Double.isNaN(taken)) {
                        millis.computeIfAbsent(page.getKey(), kind -> new LinkedHashMap<>())
                                .computeIfAbsent(site.getKey(), size -> new ArrayList<>())
                                .add(taken);
                    }
                }
            }
        }
        OUT.printf("%-20s", "ms, median");
        sites.keySet().forEach(size -> OUT.printf("%12d", size));
        OUT.println();
        millis.forEach((kind, bySize) -> {
            OUT.printf("%-20s", kind);
            sites.keySet().forEach(size -> OUT.printf("%12.2f", median(bySize.get(size))));
            OUT.println();
        });
    }

    /** The months that the home page leads to. */
    private static List<String> months(PackagedSite site) throws IOException, InterruptedException {
        return Pattern.compile("href=\"(/archive/\\d{4}/\\d\\d)\"")
                .matcher(new String(site.get("/").body(), StandardCharsets.UTF_8))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    /** Other articles and lists in each round; a page that a small site does not have is left out. */
    private static Map<String, String> pages(long size, List<String> months, int round) {
        int number = round + WARM_UP;
        long article = 1 + (number * 7_919L) % size;
        while (article % 5 == 0) {
            article--;
        }
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("article", "/articles/" + article + "/" + ManyArticles.slug(article));
        pages.put("section", "/sections/" + ManyArticles.section(1 + number % 5));
        pages.put("section, page 100", "/sections/" + ManyArticles.section(1 + number % 5) + "?page=100");
        pages.put("month", months.get(number % months.size()));
        pages.put("tag", "/tags/tag-" + (1 + number % ManyArticles.TAGS));
        pages.put("home", "/");
        pages.put("not found", "/nothing-is-here-" + number);
        return pages;
    }

    /** @return not a number where there is no such page */
    private static double millis(PackagedSite site, String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = site.get(path, "Sec-Purpose", "prefetch");
        double taken = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() >= 500) {
            throw new IllegalStateException(path + ": " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.statusCode() == 200 || path.startsWith("/nothing") ? taken : Double.NaN;
    }

    private static double median(List<Double> values) {
        if (values == null) {
            return Double.NaN;
        }
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
