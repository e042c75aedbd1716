package conferencenews.viewcount;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of cases of the rules of counting, in its own words, each sent as requests. */
@FullStackTest
@Import(Writing.class)
class ViewVectorsIT {

    @Autowired
    private Writing writing;

    @Autowired
    private Visitor reader;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ViewBooks books;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Environment environment;

    private long article;
    private String path;

    @BeforeEach
    void publish() {
        article = writing.published("Vector");
        path = "/articles/" + article + "/vector";
    }

    @ParameterizedTest(name = "same key at {0}: views {1}, unique {2}")
    @CsvSource({
        "0 s 29 s, 1, 1",
        "0 s 30.000 s, 1, 1",
        "0 s 31 s, 2, 1",
        "0 s 20 s 40 s 60 s, 1, 1",
        "0 s 31 s 62 s, 3, 1",
    })
    void sameKeyAt(String times, long views, long unique) {
        for (String time : times.split(" s ?")) {
            clock.set(MutableClock.START.plusMillis(Math.round(Double.parseDouble(time) * 1000)));
            reader.get(path);
        }
        assertCounted(views, unique);
    }

    @ParameterizedTest(name = "{0} and {1}: views {2}, unique {3}")
    @CsvSource({"13:10:00, 13:50:00, 2, 1", "13:59:00, 14:00:30, 2, 2"})
    void sameKeyInHours(String first, String second, long views, long unique) {
        for (String time : List.of(first, second)) {
            clock.set(Instant.parse("2024-11-22T" + time + "+08:00"));
            reader.get(path);
        }
        assertCounted(views, unique);
    }

    @Test
    @DisplayName("COUNTER audit: 15 inside pairs and 15 outside pairs (distinct items): views 45, unique 30")
    void counterAudit() {
        List<Long> items = new ArrayList<>();
        for (int pair = 0; pair < 30; pair++) {
            long item = writing.published("Audit " + pair);
            items.add(item);
            String page = "/articles/" + item + "/audit-" + pair;
            clock.set(MutableClock.START.plus(Duration.ofMinutes(pair)));
            reader.get(page);
            clock.advance(Duration.ofSeconds(pair < 15 ? 20 : 40));
            reader.get(page);
        }
        books.write();
        assertThat(sum("views", items)).isEqualTo(45);
        assertThat(sum("unique_views", items)).isEqualTo(30);
    }

    @Test
    @DisplayName("same address, two UAs, same second: views 2, unique 2")
    void twoUserAgents() {
        reader.get(path);
        reader.header("User-Agent", VisitBuilder.SAFARI).get(path);
        assertCounted(2, 2);
    }

    @Test
    @DisplayName("same address and UA, zh-CN and en: views 2, unique 2")
    void twoLanguages() {
        reader.header("Accept-Language", "zh-CN").get(path);
        reader.header("Accept-Language", "en").get(path);
        assertCounted(2, 2);
    }

    @Test
    @DisplayName("HEAD; 301 from old slug; 404; 410; draft by id; preview; former version; shared: views 0")
    void noPages() {
        long draft = writing.draft("Not out");
        long withdrawn = writing.published("Gone");
        String oldSlug = path;
        renamed();
        writing.withdraw(withdrawn, "a mistake");
        Visitor editor = visitor();
        accounts.logIn(editor, Role.EDITOR);
        assertThat(reader.head(path).status()).isEqualTo(200);
        assertThat(reader.get(oldSlug).status()).isEqualTo(301);
        assertThat(reader.get("/articles/999999999").status()).isEqualTo(404);
        assertThat(reader.get("/articles/" + withdrawn + "/gone").status()).isEqualTo(410);
        assertThat(reader.get("/articles/" + draft).status()).isEqualTo(404);
        assertThat(editor.get("/admin/articles/" + article + "/preview").status())
                .isEqualTo(200);
        assertThat(reader.get("/articles/" + article + "/versions").status()).isEqualTo(200);
        assertThat(reader.get("/articles/" + article + "/versions/1").status()).isEqualTo(200);
        assertThat(reader.get(writing.shared(article)).status()).isEqualTo(200);
        assertCounted(0, 0);
        assertThat(sum("views + robots + staff + suspect", List.of(draft, withdrawn)))
                .isZero();
    }

    @Test
    @DisplayName("old slug followed by the client to the article: views 1, unique 1")
    void oldSlugFollowed() {
        String oldSlug = path;
        renamed();
        assertThat(reader.get(oldSlug).location()).isEqualTo(path);
        assertThat(reader.follow(reader.get(oldSlug)).status()).isEqualTo(200);
        assertCounted(1, 1);
    }

    @ParameterizedTest(name = "the whole article in {0}: views 0, unique 0")
    @ValueSource(strings = {"/feed.atom", "/feed.rss", "/feed.json", "/sections/focus/feed.atom"})
    void feeds(String feed) {
        Answer answer = reader.get(feed);
        assertThat(answer.body()).contains("article-" + article);
        assertThat(answer.header("View-Counted")).isNull();
        assertCounted(0, 0);
    }

    @ParameterizedTest(name = "{0}: {1}: views 0, class {2}")
    @CsvSource({
        "Sec-Purpose, prefetch;prerender, prefetch",
        "Sec-Fetch-Dest, image, not-navigation",
        "User-Agent, '', robot-other",
        "User-Agent, Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html), robot-search",
        "User-Agent, Mozilla/5.0 (compatible; ClaudeBot/1.0; +claudebot@anthropic.com), robot-ai",
        "User-Agent, Mozilla/5.0 (compatible; Perplexity-User/1.0), robot-ai-agent",
        "User-Agent, curl/8.5.0, robot-tool",
        "User-Agent, python-requests/2.32.3, robot-tool",
    })
    void notAPersonsReading(String header, String text, String kind) {
        books.write();
        long before = excluded(kind);
        assertThat(reader.header(header, text).get(path).status()).isEqualTo(200);
        assertCounted(0, 0);
        assertThat(excluded(kind)).isEqualTo(before + 1);
    }

    @ParameterizedTest(name = "{0}: views 1")
    @CsvSource({
        "QQBrowser, Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/116.0 Safari/537.36 Core/1.116.601.400 QQBrowser/19.5",
        "HuaweiBrowser with HMSCore, Mozilla/5.0 (Linux; Android 12; HarmonyOS; ALN-AL00; HMSCore 6.13.0.302) HuaweiBrowser/15.0",
        "baiduboxapp, Mozilla/5.0 (Linux; Android 13; 22081212C; wv) Chrome/97.0 Mobile Safari/537.36 baiduboxapp/13.50.0.10",
        "CUBOT, Mozilla/5.0 (Linux; Android 12; CUBOT P60) AppleWebKit/537.36 Chrome/120.0.0.0 Mobile Safari/537.36",
        "WeChat, Mozilla/5.0 (Linux; Android 14; wv) Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.50 WeChat/arm64",
    })
    void peopleWhoLookLikeRobots(String name, String userAgent) {
        assertThat(reader.header("User-Agent", userAgent).get(path).header("View-Counted"))
                .isEqualTo("yes");
        assertCounted(1, 1);
    }

    @Test
    @DisplayName("forged X-Forwarded-For from an untrusted peer, 100 values, within 30 s: views 1, unique 1")
    void forgedAddresses() {
        for (int forged = 0; forged < 100; forged++) {
            reader.header("X-Forwarded-For", "198.51.100." + forged).get(path);
            clock.advance(Duration.ofMillis(250));
        }
        assertCounted(1, 1);
    }

    @Test
    @DisplayName("editor saves while 1,000 hits arrive: no version conflict, nothing of the article changed by hits")
    void editorSavesWhileHitsArrive() throws Exception {
        Map<String, Object> before = articleRows();
        int version = writing.version(article);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> readers = new ArrayList<>();
        for (int each = 0; each < 4; each++) {
            String language = "x-" + each + "-";
            readers.add(threads.submit(() -> hit(visitor(), language, 250)));
        }
        int saves = 0;
        while (!readers.stream().allMatch(Future::isDone)) {
            saves = writing.revise(article, saves + 1, "Vector " + saves) - 1;
        }
        for (Future<?> reader : readers) {
            reader.get();
        }
        threads.shutdown();
        assertThat(saves).isPositive();
        assertThat(writing.version(article)).isEqualTo(version + saves);
        assertThat(articleRows()).isEqualTo(before);
        assertCounted(1_000, 1_000);
    }

    /** So many readers, who each prefer another language. */
    private void hit(Visitor visitor, String language, int times) {
        for (int hit = 0; hit < times; hit++) {
            Answer answer = visitor.header("Accept-Language", language + hit).get(path);
            assertThat(answer.header("View-Counted")).isEqualTo("yes");
        }
    }

    private void renamed() {
        clock.advance(Duration.ofSeconds(1));
        writing.rename(article, "renamed");
        path = "/articles/" + article + "/renamed";
    }

    private void assertCounted(long views, long unique) {
        books.write();
        assertThat(sum("views", List.of(article))).isEqualTo(views);
        assertThat(sum("unique_views", List.of(article))).isEqualTo(unique);
        assertThat(books.shown(article)).isEqualTo(views);
    }

    private long sum(String figure, List<Long> articles) {
        return database.sql(
                        "select coalesce(sum(" + figure + "), 0) from article_view_daily where article_id in (:ids)")
                .param("ids", articles)
                .query(Long.class)
                .single();
    }

    private long excluded(String kind) {
        return database.sql("select coalesce(sum(requests), 0) from view_excluded_daily where class = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }

    /** What readers, feeds and sitemaps see of it. */
    private Map<String, Object> articleRows() {
        return database.sql("select updated_at, first_public, public_from, public_until, revision_id from publication"
                        + " where article_id = ?")
                .param(article)
                .query()
                .singleRow();
    }

    private Visitor visitor() {
        return new Visitor(environment.getRequiredProperty("local.server.port", Integer.class));
    }
}
