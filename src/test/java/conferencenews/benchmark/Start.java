package conferencenews.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes from the start of the process to the first page, in turn: an application that can do nothing, the
 * site's jar, and the site by {@code fast-start} (build with {@code -Pfast-start}). The site has articles already.
 * Arguments: a folder to work in, rounds.
 */
public final class Start {

    private static final PrintStream OUT = System.out;
    private static final int ARTICLES = 100;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path folder;
    private final Path jar;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    private Start(Path folder) throws IOException {
        this.folder = folder;
        this.jar = PackagedSite.jar();
    }

    public static void main(String... arguments) throws Exception {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("start");
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        new Start(Files.createDirectories(folder.toAbsolutePath())).run(rounds);
    }

    private void run(int rounds) throws Exception {
        Path data = folder.resolve("data");
        if (Files.notExists(data.resolve("news.mv.db"))) {
            ManyArticles.fill(PackagedSite.H2.formatted(data), "", "", ARTICLES);
        }
        List<String> empty =
                List.of(JAVA, "-Xmx256m", "-jar", EmptySite.jar(jar, folder).toString());
        List<String> plain = List.of(JAVA, "-Xmx256m", "-jar", jar.toString());
        List<String> fast = List.of("src/main/scripts/fast-start", jar.toString());
        String article = "/articles/1/" + ManyArticles.slug(1);
        start(fast, article); // makes its cache
        for (int round = 0; round < rounds; round++) {
            note("an empty application", start(empty, "/"));
            note("the site", start(plain, article));
            note("the site, fast start", start(fast, article));
        }
        double nothing = median(seconds.get("an empty application"));
        seconds.forEach((name, each) -> OUT.printf(
                "%-22s %5.1f s to the first page, %.2f times the empty one; each: %s%n",
                name, median(each), median(each) / nothing, each));
    }

    private void note(String name, double taken) {
        seconds.computeIfAbsent(name, any -> new ArrayList<>()).add(Math.round(taken * 10) / 10.0);
    }

    private double start(List<String> program, String path) throws IOException, InterruptedException {
        int port = PackagedSite.freePort();
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of(
                "--server.port=" + port,
                "--news.data=" + folder.resolve("data"),
                "--news.sample-content=false",
                "--news.admin.password=correct-horse-battery"));
        long begin = System.nanoTime();
        try (Program server = Program.start(folder.resolve("log"), command)) {
            while (!answers(port, path)) {
                if (System.nanoTime() - begin > PATIENCE) {
                    throw new IllegalStateException(Files.readString(folder.resolve("log")));
                }
                Thread.sleep(10);
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private static boolean answers(int port, String path) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://localhost:" + port + path).toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
