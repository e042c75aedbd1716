package conferencenews.kill;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.Visitor;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Kills the site with {@code kill -9} while articles are published, updated and withdrawn. What readers find after the
 * next start is what the database says is public, as soon as the index has looked for what it missed.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PublishingKillTrials {

    private static final Logger LOG = LoggerFactory.getLogger(PublishingKillTrials.class);
    private static final int ROUNDS = 5;
    private static final int ARTICLES = 12;
    private static final int LONGEST_LIFE_MILLIS = 2_500;
    private static final Duration HEALING = Duration.ofSeconds(15); // on a machine that does other things, too
    private static final String PASSWORD = "correct-horse-battery";
    private static final String PUBLIC = """
            select r.headline from listing l join revision r on r.id = l.revision_id
            where l.list_kind = 0 and l.public_from <= :now and :now < l.public_until""";

    @TempDir
    private Path folder;

    private final Random random = new Random();
    private final AtomicInteger commands = new AtomicInteger();

    @Test
    void whatIsFoundAfterAKillIsWhatIsPublic() throws InterruptedException {
        List<Long> articles = new ArrayList<>();
        for (int round = 1; round <= ROUNDS + 1; round++) {
            Set<String> expected = round == 1 ? Set.of() : publicHeadlines();
            SiteProcess site = start();
            assertFound(site, expected);
            if (round <= ROUNDS) {
                Visitor editor = new Visitor(site.port()).login("admin", PASSWORD);
                if (articles.isEmpty()) {
                    articles.addAll(write(editor));
                }
                killWhilePublishing(site, editor, articles, round);
            } else {
                site.kill();
            }
        }
        assertThat(commands).as("commands that were answered").hasValueGreaterThan(ROUNDS);
    }

    private List<Long> write(Visitor editor) {
        Answer section = editor.submit(
                editor.get("/admin/sections/new"),
                "form[action$=/admin/sections]",
                "names[en]",
                "Birds",
                "slug",
                "birds");
        assertThat(section.status()).isEqualTo(302);
        String id = editor.get("/admin/articles/new")
                .page()
                .select("select[name=section] option")
                .last()
                .val();
        List<Long> articles = new ArrayList<>();
        for (int number = 1; number <= ARTICLES; number++) {
            Answer written = editor.submit(
                    editor.get("/admin/articles/new"),
                    "form#writing",
                    "headline",
                    "Kestrel " + number,
                    "standfirst",
                    "A bird.",
                    "body",
                    "<p>It hovers.</p>",
                    "section",
                    id);
            String location = String.valueOf(written.location());
            articles.add(Long.parseLong(location.replaceFirst(".*/admin/articles/(\\d+).*", "$1")));
        }
        return articles;
    }

    private void killWhilePublishing(SiteProcess site, Visitor editor, List<Long> articles, int round)
            throws InterruptedException {
        int before = commands.get();
        Thread publishing = new Thread(() -> publish(editor, articles), "publishing");
        publishing.start();
        while (commands.get() == before && publishing.isAlive()) {
            publishing.join(5);
        }
        int life = random.nextInt(LONGEST_LIFE_MILLIS);
        publishing.join(life + 1L);
        site.kill();
        publishing.join();
        LOG.info("Killed {} after {} ms more and {} commands", round, life, commands.get() - before);
    }

    /** One command after the other, until nobody answers. */
    private void publish(Visitor editor, List<Long> articles) {
        try {
            while (true) {
                command(editor, "/admin/articles/" + articles.get(random.nextInt(articles.size())));
                commands.incrementAndGet();
            }
        } catch (AssertionError killed) {
            LOG.info("No answer: {}", killed.getMessage());
        }
    }

    private void command(Visitor editor, String article) {
        Answer page = editor.get(article);
        Element publish = page.page().selectFirst("form.act[action$=/publication]");
        if (publish != null) {
            editor.submit(page, "form.act[action$=/publication]");
        } else if (random.nextBoolean()) {
            editor.submit(editor.get(article + "/withdrawal"), "form[action$=/withdrawal]", "reason", "By turns");
        } else {
            editor.submit(page, "form#writing", "headline", "Kestrel " + random.nextInt(1_000_000));
        }
    }

    private void assertFound(SiteProcess site, Set<String> expected) throws InterruptedException {
        Visitor reader = new Visitor(site.port());
        long begun = System.nanoTime();
        Set<String> found = found(reader);
        while (!found.equals(expected) && System.nanoTime() - begun < HEALING.toNanos()) {
            Thread.sleep(100);
            found = found(reader);
        }
        assertThat(found).isEqualTo(expected);
        LOG.info("{} are public and found, after {} ms", found.size(), (System.nanoTime() - begun) / 1_000_000);
    }

    private static Set<String> found(Visitor reader) {
        return new TreeSet<>(reader.get("/search?q=kestrel")
                .page()
                .select(".search__results > .search__rows h3")
                .eachText());
    }

    /** Of the file, while the site is not running. */
    private Set<String> publicHeadlines() {
        DriverManagerDataSource database = new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("data/news")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        return new TreeSet<>(JdbcClient.create(database)
                .sql(PUBLIC)
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .query(String.class)
                .list());
    }

    private SiteProcess start() {
        return SiteProcess.start(
                folder.resolve("log"),
                Duration.ZERO,
                List.of(
                        "--server.port=0",
                        "--news.data=" + folder.resolve("data"),
                        "--news.sample-content=false",
                        "--news.admin.password=" + PASSWORD));
    }
}
