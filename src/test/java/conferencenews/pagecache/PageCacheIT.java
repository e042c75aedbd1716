package conferencenews.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Readers get from memory what they would get from the database. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class PageCacheIT {

    private static final Instant MUCH_LATER = Instant.parse("2060-05-05T04:00:00Z");
    private static final String ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

    @Autowired
    Writing writing;

    @Autowired
    MutableClock clock;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MeterRegistry meters;

    @Autowired
    ObjectProvider<Visitor> visitors;

    @Autowired
    Visitor reader;

    @BeforeEach
    void aTimeWithoutOtherArticles() {
        clock.set(MUCH_LATER);
    }

    @Test
    void aPageAskedForAgainIsTheSameAndIsNotRenderedAgain() {
        String path = published("Asked for again");
        for (String address : List.of("/", "/sections/focus", "/archive", "/about", path)) {
            Answer first = robot().get(address);
            double before = rendered();
            Answer second = robot().get(address);
            assertThat(rendered()).isEqualTo(before);
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(second.status()).isEqualTo(200);
        }
    }

    @Test
    void theAnswerFromMemoryHasTheHeadersOfTheRenderedOneAndOfAPageForStaff() {
        String path = published("Headers everywhere");
        Answer rendered = robot().get(path);
        Answer remembered = robot().get(path);
        assertThat(names(remembered)).isEqualTo(names(rendered));
        for (String name : names(rendered)) {
            assertThat(remembered.headers(name)).as(name).isEqualTo(rendered.headers(name));
        }
        Visitor staff = visitors.getObject();
        accounts.logIn(staff, Role.EDITOR);
        Answer live = staff.get(path);
        for (String name : List.of(
                "Content-Security-Policy",
                "X-Content-Type-Options",
                "X-Frame-Options",
                "Referrer-Policy",
                "Permissions-Policy",
                "Cross-Origin-Opener-Policy",
                "Content-Type")) {
            assertThat(remembered.header(name)).as(name).isNotNull().isEqualTo(live.header(name));
        }
        assertThat(remembered.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(remembered.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(remembered.header("Set-Cookie")).isNull();
        assertThat(live.header("Cache-Control")).contains("no-store");
    }

    @Test
    void theViewNumberIsTheReadersOwnInEveryCoding() throws IOException {
        String path = published("Read by three");
        assertThat(shown(visitor("en").get(path))).isEqualTo("1");
        assertThat(shown(visitor("fr").get(path))).isEqualTo("2");
        Answer packed = visitor("de").header("Accept-Encoding", "br, gzip").get(path);
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("View-Counted")).isEqualTo("yes");
        String body = unpacked(packed);
        assertThat(body)
                .contains("value=\"3\">3</data>")
                .contains("\"userInteractionCount\":3")
                .endsWith("</html>\n");
        assertThat(robot().get(path).body()).isEqualTo(body);
    }

    @Test
    void whoDoesNotTakeGzipGetsPlainText() {
        String path = published("Plain text");
        for (String accepted : List.of("identity", "br", "gzip;q=0", "gzip; q=0.0, br")) {
            Answer answer = robot().header("Accept-Encoding", accepted).get(path);
            assertThat(answer.header("Content-Encoding")).as(accepted).isNull();
            assertThat(answer.body()).contains("Plain text");
        }
        assertThat(robot().header("Accept-Encoding", "gzip;q=0.5").get(path).header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void theTagOfTheLastVisitNoLongerHoldsOnceTheVisitCounts() {
        String path = published("Read and read again");
        Visitor visitor = visitor("en");
        Answer first = visitor.get(path);
        assertThat(first.header("ETag")).startsWith("\"");
        visitor.header("If-None-Match", first.header("ETag"));
        Answer reload = visitor.get(path);
        assertThat(reload.status()).isEqualTo(304);
        assertThat(reload.header("View-Counted")).isEqualTo("no; reason=repeat");
        assertThat(reload.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(reload.bytes()).isEmpty();
        clock.advance(Duration.ofSeconds(31));
        Answer later = visitor.get(path);
        assertThat(later.status()).isEqualTo(200);
        assertThat(later.header("View-Counted")).isEqualTo("yes");
        assertThat(shown(later)).isEqualTo("2");
    }

    @Test
    void theTagDependsOnTheCodingAndTheTextAndOnNothingElse() {
        String path = published("Tagged");
        String plain = robot().get(path).header("ETag");
        String packed = robot().header("Accept-Encoding", "gzip").get(path).header("ETag");
        assertThat(packed).isNotEqualTo(plain);
        String about = robot().get("/about").header("ETag");
        visitor("en").get(path);
        published("Something else");
        assertThat(robot().get("/about").header("ETag")).isEqualTo(about);
        assertThat(robot().header("If-None-Match", "\"other\", W/" + about)
                        .get("/about")
                        .status())
                .isEqualTo(304);
        assertThat(robot().get(path).header("ETag")).isNotEqualTo(plain);
    }

    @Test
    void headTellsWhatGetWouldSendWithoutCounting() {
        String path = published("Only the head");
        Answer cold = robot().header("User-Agent", "Mozilla/5.0 Firefox/140.0").head(path);
        Answer warm = robot().header("User-Agent", "Mozilla/5.0 Firefox/140.0").head(path);
        Answer got = robot().get(path);
        for (Answer head : List.of(cold, warm)) {
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.bytes()).isEmpty();
            assertThat(head.header("View-Counted")).isEqualTo("no; reason=method");
            assertThat(head.header("ETag")).isEqualTo(got.header("ETag"));
            assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(got.bytes().length));
        }
    }

    @Test
    void aScheduledArticleIsOnEveryPageAtItsInstantThoughAllPagesAreInMemory() {
        published("An older one");
        Instant at = clock.instant().plusSeconds(3_600);
        long id = writing.draft("Opens on the hour");
        writing.schedule(id, 1, at);
        List<String> lists = List.of("/", "/sections/focus", "/archive/2060/05");
        String path = "/articles/" + id + "/opens-on-the-hour";
        for (String list : lists) {
            assertThat(reader.get(list).text()).doesNotContain("Opens on the hour");
        }
        assertThat(reader.get(path).status()).isEqualTo(404);
        clock.set(at.minusMillis(1));
        for (String list : lists) {
            assertThat(reader.get(list).text()).doesNotContain("Opens on the hour");
        }
        assertThat(reader.get(path).status()).isEqualTo(404);
        clock.set(at);
        for (String list : lists) {
            assertThat(reader.get(list).text()).contains("Opens on the hour");
        }
        assertThat(reader.get(path).status()).isEqualTo(200);
        clock.advance(Duration.ofMillis(1));
        writing.withdraw(id, "Cancelled");
        for (String list : lists) {
            assertThat(reader.get(list).text()).doesNotContain("Opens on the hour");
        }
        assertThat(reader.get(path).status()).isEqualTo(410);
    }

    @Test
    void parametersThatNoPageReadsMakeNoOtherPage() {
        String path = published("Shared in many letters");
        robot().get(path);
        double before = rendered();
        for (int letter = 0; letter < 50; letter++) {
            Answer answer = robot().get(path + "?utm_source=letter" + letter + "&fbclid=" + letter);
            assertThat(answer.status()).isEqualTo(200);
        }
        assertThat(rendered()).isEqualTo(before);
        assertThat(robot().get("/sections/focus?utm=1&page=abc").status()).isEqualTo(404);
        assertThat(robot().get("/sections/focus").status()).isEqualTo(200);
    }

    @Test
    void aColdPageIsRenderedOnceHoweverManyAsk() throws Exception {
        String path = published("Asked for by everybody at once");
        double before = rendered();
        ExecutorService crowd = Executors.newFixedThreadPool(20);
        try {
            CountDownLatch open = new CountDownLatch(1);
            List<Future<String>> asked = IntStream.range(0, 20)
                    .mapToObj(one -> crowd.submit(() -> {
                        Visitor robot = robot();
                        open.await();
                        return robot.get(path).body();
                    }))
                    .toList();
            open.countDown();
            Set<String> bodies = new TreeSet<>();
            for (Future<String> body : asked) {
                bodies.add(body.get());
            }
            assertThat(bodies).hasSize(1);
        } finally {
            crowd.shutdownNow();
        }
        assertThat(rendered() - before).isEqualTo(1);
    }

    @Test
    void staffSeeTheLivePageWithTheirBarAndVisitorsNever() {
        String path = published("With a bar for staff");
        assertThat(reader.get(path).page().select(".staff-bar")).isEmpty();
        Visitor staff = visitors.getObject();
        accounts.logIn(staff, Role.PUBLISHER);
        Answer live = staff.get(path);
        assertThat(live.page().select(".staff-bar")).hasSize(1);
        assertThat(live.header("View-Counted")).isEqualTo("no; reason=staff");
        assertThat(shown(live)).isEqualTo("1");
        assertThat(live.header("ETag")).isNull();
        assertThat(visitors.getObject().get(path).page().select(".staff-bar")).isEmpty();
        assertThat(staff.get(path).page().select(".staff-bar")).hasSize(1);
    }

    @Test
    void anUnknownSessionIsAVisitor() {
        String path = published("Asked for with an old cookie");
        Visitor returned = visitor("en").cookie("SESSION", "00000000-0000-0000-0000-000000000000");
        Answer answer = returned.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("View-Counted")).isEqualTo("yes");
        assertThat(shown(answer)).isEqualTo("1");
    }

    @Test
    void whatIsSaidToOneVisitorIsNotKeptForOthers() {
        assertThat(visitor("en").get("/about/views").text()).contains("Firefox/140.0");
        assertThat(robot().get("/about/views").text()).contains("Googlebot").doesNotContain("Firefox/140.0");
        assertThat(robot().get("/about/views").header("ETag")).isNull();
    }

    @Test
    void answersThatLeadNowhereAreKeptForSecondsOnly() {
        assertThat(reader.get("/articles/987654").status()).isEqualTo(404);
        double before = rendered();
        assertThat(reader.get("/articles/987654").status()).isEqualTo(404);
        assertThat(rendered()).isEqualTo(before);
        clock.advance(Duration.ofSeconds(5));
        assertThat(reader.get("/articles/987654").status()).isEqualTo(404);
        assertThat(rendered()).isEqualTo(before + 1);
        assertThat(reader.get("/articles/987654").header("ETag")).isNull();
    }

    @Test
    void aRedirectFromMemoryLeadsWhereTheFirstDid() {
        long id = writing.published("Found under its number");
        Answer first = reader.get("/articles/" + id);
        Answer second = reader.get("/articles/" + id);
        assertThat(second.status()).isEqualTo(301);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(reader.follow(second).status()).isEqualTo(200);
    }

    private String published(String headline) {
        long id = writing.published(headline);
        return reader.get("/articles/" + id).location();
    }

    private Visitor visitor(String language) {
        return visitors.getObject().header("Accept-Language", language);
    }

    /** Does not count, so the page stays as it is. */
    private Visitor robot() {
        return visitors.getObject().header("User-Agent", ROBOT);
    }

    private double rendered() {
        return meters.get("news.pages")
                .tag("answer", "rendered")
                .functionCounter()
                .count();
    }

    private static String shown(Answer answer) {
        return answer.page().selectFirst(".view-count").text();
    }

    private static Set<String> names(Answer answer) {
        Set<String> names = new TreeSet<>(answer.headers().map().keySet());
        names.remove("date");
        return names;
    }

    private static String unpacked(Answer answer) throws IOException {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
