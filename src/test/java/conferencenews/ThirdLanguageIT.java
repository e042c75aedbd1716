package conferencenews;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * A language that the program has never heard of: a setting, and a file of messages ({@code messages_fr.properties}, in
 * which most are missing).
 */
@FullStackTest
@Import(Writing.class)
@TestPropertySource(properties = {"news.site.languages=en,zh,fr", "news.translations.hreflang-while-outdated=true"})
class ThirdLanguageIT {

    @Autowired
    Visitor reader;

    @Autowired
    Visitor editor;

    @Autowired
    Visitor administrator;

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    @Test
    void itsPagesSpeakItAndEnglishWhereNothingIsTranslated() {
        Document home = reader.get("/fr/").page();
        assertThat(home.selectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(home.select(".skip-link").text()).isEqualTo("Aller au contenu");
        assertThat(home.select("header").text()).contains("Archive").doesNotContain("??");
        assertThat(home.select("meta[property=og:locale]").attr("content")).isEqualTo("fr_FR");
        assertThat(home.select("link[hreflang]").eachAttr("hreflang")).contains("en", "zh-Hans", "fr", "x-default");
        for (String path :
                List.of("/", "/zh/", "/about", "/search?q=x", "/archive", "/fr/search?q=x", "/fr/about/views")) {
            assertThat(reader.get(path).page().text()).as(path).doesNotContain("??");
        }
        assertThat(reader.get("/")
                        .page()
                        .select(".masthead__languages a[lang=fr]")
                        .text())
                .isEqualTo("Français");
    }

    @Test
    void itsArticlesHaveItsDatesAndNumbers() {
        long english = writing.published("A name in three languages");
        long french = writing.translation(english, "fr", writing.content("Un nom en trois langues", "focus"));
        writing.publish(french, 1);
        database.sql("insert into article_view_total (article_id, views) values (?, 12345)")
                .param(french)
                .update();
        Document page = article(french);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("fr");
        assertThat(page.selectFirst("article[lang]").attr("lang")).isEqualTo("fr");
        assertThat(page.select(".article__facts time").text()).isEqualTo("22 novembre 2024");
        assertThat(page.select("data.view-count").text()).matches("12\\h346");
        assertThat(page.select(".article__facts").text()).contains("Publié le", "Consultations");
        assertThat(article(english).select(".fact--translation a[hreflang=fr]").text())
                .isEqualTo("Lire en français");
        assertThat(article(english).select("link[hreflang=fr]").attr("href")).endsWith(path(french));
        assertThat(reader.get("/sitemap-articles-1.xml").body()).contains("hreflang=\"fr\"");
        assertThat(reader.get("/fr/feed.atom").body()).contains("xml:lang=\"fr\"", "Un nom en trois langues");
    }

    @Test
    void anArticleThatIsNotInALanguageSaysSoInThatLanguage() {
        long english = writing.published("Only in English so far");
        Document page = article(english);
        assertThat(page.select(".fact--translation [lang=fr]").text()).isEqualTo("Non disponible en français");
        assertThat(page.select(".masthead__languages [lang=zh-Hans]").attr("title"))
                .isEqualTo("本文没有中文版");
        long french = writing.translation(english, "fr", writing.content("En français aussi", "focus"));
        writing.publish(french, 1);
        assertThat(article(english).select(".fact--translation a[lang=fr]")).hasSize(1);
        assertThat(article(english).select(".masthead__languages [lang=fr]").attr("href"))
                .isEqualTo(path(french));
    }

    @Test
    void whereTheSettingSaysSoSearchEnginesAreToldOfOutdatedVersionsToo() {
        long english = writing.published("Soon with another end");
        long french = writing.translation(english, "fr", writing.content("Encore avec la fin", "focus"));
        writing.publish(french, 1);
        writing.publish(english, writing.revise(english, 1, "Now with another end"));
        assertThat(article(english).select("link[hreflang=fr]")).hasSize(1);
        assertThat(reader.get("/sitemap-articles-1.xml").body()).contains(path(french) + "\"/>");
    }

    @Test
    void editorsTranslateIntoIt() {
        long english = writing.draft(Actor.SYSTEM, "en", "To be translated", "focus");
        accounts.logIn(editor, Role.EDITOR);
        Answer form = editor.get("/admin/articles/" + english);
        assertThat(form.page().select(".versions__one").eachText())
                .anyMatch(row -> row.contains("Translate into French"))
                .anyMatch(row -> row.contains("Translate into 中文"));
        Answer beside = editor.follow(editor.post("/admin/articles/" + english + "/translations", "language", "fr"));
        assertThat(beside.page().select("textarea").attr("lang")).isEqualTo("fr");
        assertThat(editor.get("/admin/articles/new")
                        .page()
                        .select("select[name=language] option")
                        .eachText())
                .contains("French");
        assertThat(editor.get("/admin/articles?translation=fr")
                        .page()
                        .select(".data-table__title")
                        .eachText())
                .doesNotContain("To be translated");
        accounts.logIn(administrator, Role.ADMINISTRATOR);
        for (String path :
                List.of("/admin/sections/new", "/admin/tags/new", "/admin/highlights?language=fr", "/fr/admin")) {
            assertThat(administrator.get(path).page().text()).as(path).doesNotContain("??");
        }
    }

    private Document article(long id) {
        return reader.get(path(id)).page();
    }

    private String path(long id) {
        return reader.get("/articles/" + id).location();
    }
}
