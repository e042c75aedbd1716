package conferencenews;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Markup typed into any field stays text on every page, in attributes and in JSON-LD. */
@FullStackTest
@Import(Writing.class)
class HostileTextIT {

    private static final String MARKUP =
            "</script><script>alert(1)</script>\"><img src=x onerror=alert(1)>'${7*7}[[*{x}]]<!--";

    @Autowired
    TestAccounts accounts;

    @Autowired
    Visitor editor;

    @Autowired
    Visitor reader;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    private long account;
    private long section;
    private long tag;
    private long article;

    /** All that can be typed, typed by an administrator whose name is markup too. */
    @BeforeEach
    void markupInEveryField() {
        account = accounts.logIn(editor, Role.ADMINISTRATOR).id();
        done(editor.submit(editor.get("/admin/account"), "form[action$=/name]", "displayName", MARKUP));
        section = add("section", "/admin/sections", "slug", "markup-" + account, "descriptions[en]", MARKUP);
        tag = add("tag", "/admin/tags", "slug", "markup-" + account);
        done(editor.submit(
                editor.get("/admin/articles/new"),
                "form[action$=/admin/articles]:has([name=headline])",
                fields("section", String.valueOf(section), "tags", String.valueOf(tag))));
        article = newest("article");
        publish();
        database.sql("delete from highlight").update();
        editor.get("/admin/highlights");
        done(editor.post("/admin/highlights", "language", "en", "article", String.valueOf(article)));
    }

    @Test
    void onPublicPages() {
        for (String path : List.of(
                "/", "/sections/markup-" + account, "/tags/markup-" + account, "/archive", "/archive/2024/11")) {
            isText(reader.get(path), 200);
        }
        isText(reader.follow(reader.get("/articles/" + article)), 200);
        isText(reader.get("/articles/script-alert-img-src-onerror"), 404);
        isText(reader.get("/%3Cscript%3Ealert(1)"), Set.of(400, 404));
        isText(reader.header("User-Agent", MARKUP).get("/about/views"), 200);
    }

    @Test
    void inTheArticleItself() {
        Answer answer = reader.follow(reader.get("/articles/" + article));
        Document page = answer.page();
        assertThat(page.selectFirst("h1").text()).isEqualTo(MARKUP);
        assertThat(page.title()).startsWith(MARKUP);
        assertThat(page.selectFirst("meta[name=description]").attr("content")).isEqualTo(MARKUP);
        assertThat(page.selectFirst("meta[property=og:title]").attr("content")).isEqualTo(MARKUP);
        assertThat(page.selectFirst("meta[property=article:section]").attr("content"))
                .isEqualTo(MARKUP);
        assertThat(page.select("[rel=tag]").text()).isEqualTo(MARKUP);
        assertThat(page.select(".prose p").text()).isEqualTo(MARKUP);
        JsonNode news = json.readTree(
                        page.selectFirst("script[type=application/ld+json]").data())
                .at("/@graph/0");
        assertThat(news.get("headline").asString()).isEqualTo(MARKUP);
        assertThat(news.get("description").asString()).isEqualTo(MARKUP);
        assertThat(news.at("/author/0/name").asString()).isEqualTo(MARKUP);
        assertThat(news.get("articleSection").asString()).isEqualTo(MARKUP);
        assertThat(news.at("/keywords/0").asString()).isEqualTo(MARKUP);
        assertThat(news.get("dateline").asString()).isEqualTo(MARKUP);
    }

    @Test
    void onEditorsPages() {
        String piece = "/admin/articles/" + article;
        for (String path : List.of(
                "/admin/articles",
                "/admin/articles?q=%3Cscript%3Ealert(1)%3C/script%3E",
                piece,
                piece + "/revisions",
                piece + "/publication",
                piece + "/plan",
                piece + "/withdrawal",
                piece + "/preview",
                piece + "/statistics",
                "/admin/statistics",
                "/admin/highlights",
                "/admin/sections",
                "/admin/sections/" + section,
                "/admin/tags",
                "/admin/tags/" + tag,
                "/admin/accounts",
                "/admin/accounts/" + account,
                "/admin/account",
                "/admin/audit",
                "/articles/" + article + "/x")) {
            isText(editor.follow(editor.get(path)), 200);
        }
        assertThat(editor.get(piece).page().selectFirst("[name=headline]").val())
                .isEqualTo(MARKUP);
    }

    @Test
    void inTheReasonOfAWithdrawal() {
        clock.advance(Duration.ofMinutes(1));
        Answer form = editor.get("/admin/articles/" + article + "/withdrawal");
        done(editor.submit(form, "form[action$=/withdrawal]", "reason", MARKUP, "note", MARKUP));
        Answer gone = reader.get("/articles/" + article);
        isText(gone, 410);
        assertThat(gone.text()).contains(MARKUP);
        isText(editor.get("/admin/articles/" + article), 200);
    }

    @Test
    void inFormsThatComeBack() {
        Answer page = editor.get("/admin/articles/new");
        isText(editor.submit(page, "form:has([name=headline])", fields("section", MARKUP, "kind", MARKUP)), 422);
        Answer stale = editor.get("/admin/articles/" + article);
        String form = "form[action$=/revisions]";
        done(editor.submit(stale, form, "headline", "Meanwhile " + MARKUP));
        Answer conflict = editor.submit(stale, form, "headline", "Mine " + MARKUP);
        isText(conflict, 409);
        assertThat(conflict.text()).contains("Mine " + MARKUP);
        isText(
                reader.submit(reader.get("/login"), "form[action$=/login]", "username", MARKUP, "password", MARKUP),
                422);
    }

    private String[] fields(String... more) {
        String[] all = new String[22 + more.length];
        List<String> names = List.of(
                "headline",
                "standfirst",
                "body",
                "source",
                "datelinePlace",
                "seoTitle",
                "seoDescription",
                "note",
                "publicNote");
        for (int i = 0; i < names.size(); i++) {
            all[2 * i] = names.get(i);
            all[2 * i + 1] = MARKUP;
        }
        all[18] = "bodyFormat";
        all[19] = "TEXT";
        all[20] = "credits";
        all[21] = "writer: " + MARKUP;
        System.arraycopy(more, 0, all, 22, more.length);
        return all;
    }

    private long add(String table, String path, String... more) {
        List<String> fields = new ArrayList<>(List.of("names[en]", MARKUP, "names[zh]", MARKUP));
        fields.addAll(List.of(more));
        done(editor.submit(editor.get(path + "/new"), "form[action$=" + path + "]", fields.toArray(String[]::new)));
        return newest(table);
    }

    private void publish() {
        done(editor.submit(editor.get("/admin/articles/" + article), "form:has([name=when][value=now])"));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(300, 399);
    }

    private long newest(String table) {
        return database.sql("select max(id) from " + table).query(Long.class).single();
    }

    private static void isText(Answer answer, int status) {
        isText(answer, Set.of(status));
    }

    /** Whether the page has that status and nothing in it runs but the site's own scripts. */
    private static void isText(Answer answer, Set<Integer> statuses) {
        Document page = answer.page();
        assertThat(answer.status()).as(answer.address().toString()).isIn(statuses);
        assertThat(page.select("script:not([src^=/js/]):not([src^=/vendor/]):not([type=application/ld+json])"))
                .isEmpty();
        assertThat(page.select("img:not([data-preview-card]), iframe, [style], [href^=javascript], base"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .noneMatch(attribute -> attribute.getKey().toLowerCase().startsWith("on"));
        }
        assertThat(answer.text()).doesNotContain("49[[").doesNotContain("??");
    }
}
