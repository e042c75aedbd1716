package conferencenews.kill;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A site with the sample's articles and a database of its own, whose readers remember what they were told. */
final class Trial implements AutoCloseable {

    private static final int ARTICLES = 10;

    final Path data;
    final TrialDatabase database;
    final Tally tally;

    private final List<String> settings = new ArrayList<>();
    private final Map<Long, String> paths = new TreeMap<>();
    private Duration clockAhead = Duration.ZERO;
    private @Nullable SiteProcess site;
    private @Nullable Readers readers;

    private Trial(Path folder, boolean postgres) throws IOException {
        this.data = Files.createDirectories(folder.resolve("data"));
        this.database = postgres ? TrialDatabase.postgres(data) : TrialDatabase.h2(data);
        List<Long> articles = LongStream.rangeClosed(1, ARTICLES).boxed().toList();
        this.tally = new Tally(articles);
        settings.addAll(List.of(
                "--server.port=0",
                "--news.data=" + data,
                "--news.sample-content=true",
                "--news.trusted-proxies=127.0.0.1,::1"));
        settings.addAll(database.settings());
    }

    static Trial of(Path folder, boolean postgres) throws IOException {
        return new Trial(folder, postgres);
    }

    Trial clockAhead(Duration duration) {
        clockAhead = duration;
        return this;
    }

    SiteProcess start() {
        site = SiteProcess.start(data.resolveSibling("log"), clockAhead, settings);
        if (paths.isEmpty()) {
            Visitor robot = robot();
            for (long article = 1; article <= ARTICLES; article++) {
                paths.put(article, robot.get("/articles/" + article).location());
            }
        }
        return site;
    }

    /** Lets readers come until they are told to stop or nobody answers. */
    Readers letReadersCome() {
        readers = new Readers(site.port(), paths, tally);
        return readers;
    }

    /** The numbers that articles show, and what readers were told, agree. */
    void settle() {
        settle(article ->
                Long.parseLong(robot().get(CountingProbe.PATH + article).text()));
    }

    /** The same with the numbers on the articles' pages. */
    void settlePages() {
        settle(article -> number(robot().get(paths.get(article))));
    }

    private void settle(ToLongFunction<Long> number) {
        Map<Long, Long> numbers = new TreeMap<>();
        paths.keySet().forEach(article -> numbers.put(article, number.applyAsLong(article)));
        tally.settle(numbers);
    }

    boolean answersEveryPage() {
        Visitor robot = robot();
        return paths.values().stream().allMatch(path -> robot.get(path).status() == 200);
    }

    /** The tables agree with each other. Of the file only while the site is stopped. */
    void assertTablesAgree() {
        assertThat(stored("sum(views) from article_view_daily")).isEqualTo(tally.total());
        assertThat(stored("sum(unique_views) from article_view_daily")).isEqualTo(tally.total());
        assertThat(stored("sum(readers) from article_view_daily")).isEqualTo(tally.total());
        assertThat(stored("sum(views) from article_view_hourly")).isEqualTo(tally.total());
        assertThat(stored("sum(views) from article_view_total")).isEqualTo(tally.total());
    }

    long stored(String what) {
        return database.number("select " + what);
    }

    @Override
    public void close() {
        if (site != null && site.isAlive()) {
            site.kill();
        }
        if (readers != null) {
            readers.await();
        }
        database.close();
    }

    private Visitor robot() {
        return new Visitor(site.port()).header("User-Agent", "curl/8.5.0");
    }

    private static long number(Answer answer) {
        return Long.parseLong(answer.page().select("data.view-count").attr("value"));
    }
}
