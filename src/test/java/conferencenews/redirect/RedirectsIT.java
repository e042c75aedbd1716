package conferencenews.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readers of a former site come to where things are now. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class RedirectsIT {

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Visitor reader;

    @Autowired
    Visitor administrator;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    RedirectHits hits;

    @Autowired
    LostAddresses lost;

    @BeforeEach
    void without() {
        accounts.logIn(administrator, Role.ADMINISTRATOR);
        administrator.get("/admin/redirects");
        database.sql("select id from redirect")
                .query(Long.class)
                .list()
                .forEach(id -> administrator.post("/admin/redirects/" + id + "/deletion"));
    }

    @Test
    void anAddressOfTheFormerSiteLeadsOn() {
        assertThat(reader.get("/Info/1012/2345.htm").status()).isEqualTo(404);
        add("https://old.example.org/info/1012/2345.htm", "/articles/1");
        for (String path : List.of("/Info/1012/2345.htm", "/info/1012/2345.HTM/", "/info/1012/2345.htm?from=mail")) {
            Answer answer = reader.get(path);
            assertThat(answer.status()).as(path).isEqualTo(301);
            assertThat(answer.header("Location")).isEqualTo("/articles/1");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
            assertThat(answer.header("Content-Security-Policy")).isNotEmpty();
            assertThat(answer.bytes()).isEmpty();
        }
        assertThat(reader.head("/info/1012/2345.htm").status()).isEqualTo(301);
        assertThat(reader.postWithoutToken("/info/1012/2345.htm").status()).isNotEqualTo(301);
    }

    @Test
    void parametersTellAddressesApartThatThePageCacheTakesForOne() {
        add("/news?id=7&lang=en", "https://archive.example.org/7");
        add("/news?id=8", "/articles/8");
        assertThat(reader.get("/news").status()).isEqualTo(404);
        assertThat(reader.get("/news?id=9").status()).isEqualTo(404);
        assertThat(reader.get("/news?lang=en&id=7").header("Location")).isEqualTo("https://archive.example.org/7");
        assertThat(reader.get("/news?id=8").header("Location")).isEqualTo("/articles/8");
        assertThat(reader.get("/news?id=9").status()).isEqualTo(404);
        add("/news", "/archive");
        assertThat(reader.get("/news?id=9").header("Location")).isEqualTo("/archive");
        assertThat(reader.get("/news?id=8").header("Location")).isEqualTo("/articles/8");
    }

    @Test
    void whatIsGoneIsSaidToBeGone() {
        add("/old/gone.htm", "");
        Answer answer = reader.get("/old/gone.htm");
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.page().select("h1").text()).isEqualTo("This is gone");
    }

    @Test
    void aPageOfThisSiteAlwaysComesFirst() {
        long id = writing.published("Redirected in vain", "redirects-real");
        String path = reader.get("/articles/" + id).location();
        add(path, "/archive");
        add("/sections/redirects-real", "/archive");
        add("/about", "/archive");
        for (String real : List.of(path, "/sections/redirects-real", "/about", "/about")) {
            assertThat(reader.get(real).status()).as(real).isEqualTo(200);
        }
        clock.advance(Duration.ofMinutes(1));
        writing.withdraw(id, "Wrong");
        assertThat(reader.get(path).status()).isEqualTo(410);
        add("/sections/redirects-later", "/archive");
        assertThat(reader.get("/sections/redirects-later").status()).isEqualTo(301);
        writing.section("redirects-later");
        assertThat(reader.get("/sections/redirects-later").status()).isEqualTo(200);
    }

    @Test
    void oneThatLeadsToAnotherIsRefusedWithItsLine() {
        add("/stored", "/articles/1");
        add("/kept", "/articles/3");
        String answer =
                checked("/a,/b\n/b,/articles/1\n/c,/D/?q=1\n/d,/c\n/e,/e/\n/f,/kept\n/g,/articles/2\n/g,/about\n"
                        + "/h,http://example.org/\n/i,//example.org/\n/admin/x,/about\n/zh/,/about\nx,/about\n"
                        + "/j,javascript:alert(1)\n/stored,/articles/1\n/k,https://example.org/中 文\n");
        assertThat(lines(answer))
                .containsExactly(
                        "1 /a /b refused /b leads on itself (line 2): lead to /articles/1 at once.",
                        "2 /b /articles/1 new",
                        "3 /c /D/?q=1 refused It would lead back here by way of /d (line 4).",
                        "4 /d /c refused It would lead back here by way of /c (line 3).",
                        "5 /e /e/ refused It would lead to itself.",
                        "6 /f /kept refused /kept leads on itself: lead to /articles/3 at once.",
                        "7 /g /articles/2 new",
                        "8 /g /about refused This address stands in line 7 already.",
                        "9 /h http://example.org/ refused A new address is a path of this site, /articles/12, or a whole address with https.",
                        "10 /i //example.org/ refused A new address is a path of this site, /articles/12, or a whole address with https.",
                        "11 /admin/x /about refused There is a page of this site at this address in any case.",
                        "12 /zh/ /about refused There is a page of this site at this address in any case.",
                        "13 x /about refused An old address begins with a slash, or with http.",
                        "14 /j javascript:alert(1) refused A new address is a path of this site, /articles/12, or a whole address with https.",
                        "15 /stored /articles/1 there already",
                        "16 /k https://example.org/%E4%B8%AD%20%E6%96%87 new");
        assertThat(lines(checked("/articles/1,/about\n")))
                .containsExactly(
                        "1 /articles/1 /about refused The redirect /stored leads here; it would take two steps."
                                + " Change that one first.");
    }

    @Test
    void aFileIsSeenFirstAndImportedThen() {
        add("/changes", "/articles/1");
        administrator.get("/admin/redirects/import");
        Answer preview = administrator.upload(
                "/admin/redirects/import",
                Map.of(
                        "old.csv",
                        "\uFEFF旧;新\r\n/导入/1;/articles/1\r\n/changes;/articles/2\r\nno;/x\r\n"
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(lines(preview.body()))
                .startsWith("2 /导入/1 /articles/1 new", "3 /changes /articles/2 will lead elsewhere than today")
                .hasSize(3);
        assertThat(reader.get("/%E5%AF%BC%E5%85%A5/1").status()).isEqualTo(404);
        Answer done = administrator.submit(preview, "form:has([name=agreed])");
        assertThat(administrator.follow(done).text()).contains("2 redirects are imported.");
        assertThat(reader.get("/%E5%AF%BC%E5%85%A5/1").header("Location")).isEqualTo("/articles/1");
        assertThat(reader.get("/changes").header("Location")).isEqualTo("/articles/2");
        assertThat(administrator.get("/admin/audit").text()).contains("imported redirects");
    }

    @Test
    void badFormsComeBackWithTheReason() {
        Answer page = administrator.submit(
                administrator.get("/admin/redirects"),
                "form:has([name=target])",
                "source",
                "/bad",
                "target",
                "ftp://example.org/<script>");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("[name=target]").val()).isEqualTo("ftp://example.org/<script>");
        assertThat(page.page().select("#target-error").text()).contains("with https");
        Answer unreadable = administrator.submit(
                administrator.get("/admin/redirects/import"), "form:has(textarea)", "text", "/a,\"/b");
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.text()).contains("Line 1 cannot be read");
        assertThat(unreadable.page().select("textarea").val()).isEqualTo("/a,\"/b");
    }

    @Test
    void howOftenOneIsFollowedIsCountedWithoutAWriteForEach() {
        add("/counted", "/archive");
        long id = database.sql("select id from redirect").query(Long.class).single();
        for (int times = 0; times < 3; times++) {
            reader.get("/counted");
        }
        assertThat(counted(id)).isZero();
        hits.store();
        assertThat(counted(id)).isEqualTo(3);
        assertThat(administrator
                        .get("/admin/redirects?q=COUNT")
                        .page()
                        .select("tbody tr")
                        .text())
                .contains("/counted", "/archive", "3", "22 November 2024");
        assertThat(administrator.get("/admin/redirects?q=%25").page().select("#all ~ table tr"))
                .isEmpty();
    }

    @Test
    void linksThatLeadNowhereAreListedUntilTheyLeadSomewhere() {
        reader.get("/typed-at-random");
        reader.header("Referer", "https://example.org/links");
        reader.get("/Linked/page.htm?id=1");
        reader.get("/linked/page.htm?id=1");
        lost.store();
        Answer list = administrator.get("/admin/redirects");
        assertThat(list.text())
                .contains("/linked/page.htm?id=1")
                .doesNotContain("/typed-at-random", "example.org/links");
        Answer form = administrator.get(list.page().select("a[href*=source]").attr("href"));
        assertThat(form.page().select("[name=source]").val()).isEqualTo("/linked/page.htm?id=1");
        administrator.submit(form, "form:has([name=target])", "target", "/archive");
        assertThat(administrator.get("/admin/redirects").page().select("#lost")).isEmpty();
        assertThat(reader.get("/linked/page.htm?id=1").status()).isEqualTo(301);
    }

    private long counted(long id) {
        return database.sql("select hits from redirect where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private void add(String source, String target) {
        Answer page = administrator.get("/admin/redirects");
        Answer saved = administrator.submit(page, "form:has([name=target])", "source", source, "target", target);
        assertThat(saved.status()).as(source).isEqualTo(302);
        administrator.follow(saved);
    }

    private String checked(String text) {
        return administrator
                .submit(administrator.get("/admin/redirects/import"), "form:has(textarea)", "text", text)
                .body();
    }

    private static List<String> lines(String page) {
        return Jsoup.parse(page).select("tbody tr").stream()
                .peek(row -> row.select(".data-table__label").remove())
                .map(Element::text)
                .toList();
    }
}
