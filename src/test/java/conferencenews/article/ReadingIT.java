package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Lists, addresses and error pages as a reader meets them; the articles' own pages are in {@link ArticlePageIT}. */
@FullStackTest
@Import(Writing.class)
class ReadingIT {

    @Autowired
    Newsroom newsroom;

    @Autowired
    PublishingDesk desk;

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Site site;

    @Autowired
    MutableClock clock;

    @Autowired
    Visitor reader;

    @Autowired
    Visitor editor;

    @Test
    void everyWrongAddressLeadsToThePermalinkInOneStep() {
        long id = writing.published("A permanent address");
        String permalink = "/articles/" + id + "/a-permanent-address";
        for (String wrong : List.of(
                "/articles/" + id,
                "/articles/" + id + "/wrong",
                "/articles/" + id + "/A-Permanent-Address",
                "/articles/" + id + "/a%2Dpermanent%2Daddress",
                "/articles/" + id + "/%E4%BC%9A",
                "/articles/" + id + "/x?utm_source=mail",
                "/zh/articles/" + id,
                "/zh/articles/" + id + "/a-permanent-address",
                "/articles/0" + id + "/a-permanent-address")) {
            leadsTo(permalink, wrong);
        }
    }

    @Test
    void aFormerSlugLeadsToThePresentOne() {
        long id = writing.published("Before");
        ArticleContent renamed = writing.content("After", "focus").withSlug("after");
        newsroom.save(Actor.SYSTEM, id, 1, renamed, RevisionRemarks.NONE);
        assertThat(reader.get("/articles/" + id + "/before").status()).isEqualTo(200);
        leadsTo("/articles/" + id + "/before", "/articles/" + id + "/after");
        writing.publish(id, 2);
        leadsTo("/articles/" + id + "/after", "/articles/" + id + "/before");
    }

    @Test
    void aChineseSlugIsPercentEncoded() {
        long id = writing.draft(Actor.SYSTEM, "zh", "国际会议", "focus");
        writing.publish(id, 1);
        String permalink = "/zh/articles/" + id + "/%E5%9B%BD%E9%99%85%E4%BC%9A%E8%AE%AE";
        assertThat(reader.get(permalink).status()).isEqualTo(200);
        assertThat(reader.get(permalink.toLowerCase()).status())
                .as("the same address (RFC 3986, section 6.2.2.1): a proxy that spells it so must not run in a circle")
                .isEqualTo(200);
        leadsTo(permalink, permalink.substring(3));
        leadsTo(permalink, "/zh/articles/" + id);
        leadsTo(permalink, "/articles/" + id);
        assertThat(reader.get(permalink).page().select("link[rel=canonical]").attr("href"))
                .isEqualTo(site.absolute(permalink));
    }

    @Test
    void aListIsReadPageByPageEachArticleOnce() {
        for (int i = 1; i <= 45; i++) {
            clock.advance(Duration.ofMinutes(1));
            writing.published("Listed " + i, "long-list");
        }
        Set<String> seen = new HashSet<>();
        String path = "/sections/long-list";
        for (int number = 1; number <= 3; number++) {
            Document page = reader.get(path).page();
            List<String> headlines = page.select("main article h3").eachText();
            assertThat(headlines).hasSize(number == 3 ? 5 : 20);
            seen.addAll(headlines);
            assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(site.absolute(path));
            assertThat(page.select("[aria-current=page]").text()).contains(String.valueOf(number));
            path = number == 3 ? path : page.select("a[rel=next]").attr("href");
        }
        assertThat(seen).hasSize(45);
        Document last = reader.get(path).page();
        assertThat(last.select("a[rel=next]")).isEmpty();
        assertThat(last.select("a[rel=prev]").attr("href")).isEqualTo("/sections/long-list?page=2");
        assertThat(reader.get("/sections/long-list?page=2")
                        .page()
                        .select("a[rel=prev]")
                        .attr("href"))
                .isEqualTo("/sections/long-list");
        assertThat(reader.get("/sections/long-list?page=4").status()).isEqualTo(404);
    }

    @Test
    void aSectionShowsItsChildrenAndWhatStandsInThem() {
        long parent = writing.section("the-parent");
        writing.section("the-child", parent);
        writing.published("In the child", "the-child");
        writing.published("In the parent", "the-parent");
        Document page = reader.get("/sections/the-parent").page();
        assertThat(page.select("main article h3").eachText()).containsExactly("In the parent", "In the child");
        assertThat(page.select(".page-head a[href=/sections/the-child]")).hasSize(1);
        Document child = reader.get("/sections/the-child").page();
        assertThat(child.select("main article h3").eachText()).containsExactly("In the child");
        assertThat(child.select(".breadcrumb a").eachAttr("href")).containsExactly("/", "/sections/the-parent");
    }

    @Test
    void formerSlugsOfSectionsAndTagsAndMergedTagsLeadOn() {
        long section = writing.section("old-section");
        writing.published("In a renamed section", "old-section", "old-tag", "merged-tag", "target-tag");
        accounts.logIn(editor, Role.ADMINISTRATOR);
        rename("/admin/sections/" + section, "new-section");
        rename("/admin/tags/" + writing.tag("old-tag"), "new-tag");
        Answer tag = editor.get("/admin/tags/" + writing.tag("merged-tag"));
        editor.submit(tag, "form[action$=/merger]", "into", String.valueOf(writing.tag("target-tag")));
        for (String prefix : List.of("", "/zh")) {
            leadsTo(prefix + "/sections/new-section", prefix + "/sections/old-section");
            leadsTo(prefix + "/tags/new-tag", prefix + "/tags/old-tag");
            leadsTo(prefix + "/tags/target-tag", prefix + "/tags/merged-tag");
        }
        rename("/admin/sections/" + section, "newest-section");
        leadsTo("/sections/newest-section", "/sections/old-section");
        leadsTo("/sections/newest-section", "/sections/new-section");
        assertThat(reader.get("/tags/target-tag")
                        .page()
                        .select("main article h3")
                        .text())
                .isEqualTo("In a renamed section");
    }

    @Test
    void whereNothingIsThePageSaysWhatToDo() {
        writing.section("empty");
        clock.set(Instant.parse("1980-01-01T00:00:00Z"));
        for (String path : List.of("/", "/zh/", "/archive", "/zh/archive", "/sections/empty", "/zh/sections/empty")) {
            Answer answer = reader.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.page().select("main .empty a")).as(path).isNotEmpty();
            assertThat(answer.text()).as(path).doesNotContain("??");
        }
        assertThat(reader.get("/archive/1980").status()).isEqualTo(404);
        assertThat(reader.get("/archive/1980/01").status()).isEqualTo(404);
    }

    @Test
    void aSectionWithoutThisLanguageLeadsToTheOther() {
        writing.published("English only", "english-only", "english-tag");
        for (String path : List.of("/sections/english-only", "/tags/english-tag")) {
            Document page = reader.get("/zh" + path).page();
            assertThat(page.select("main .empty a").eachAttr("href")).contains(path);
            assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
        }
    }

    @Test
    void aTagThatWasNeverPublicHasNoPage() {
        long id = writing.draft("Quiet news", "focus", "quiet");
        assertThat(reader.get("/tags/quiet").status()).isEqualTo(404);
        Instant at = MutableClock.START.plusSeconds(1);
        desk.schedule(Actor.SYSTEM, id, writing.version(id), 1, at, null, false);
        assertThat(reader.get("/tags/quiet").status()).isEqualTo(404);
        clock.set(at);
        assertThat(reader.get("/tags/quiet").status()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereOffersWhatMayHaveBeenMeant() {
        writing.published("Proteomics workshop opens in autumn");
        Answer answer = reader.get("/articles/99999999/proteomics-workshop");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().select("main .error-suggestions h3").text())
                .isEqualTo("Proteomics workshop opens in autumn");
        assertThat(answer.page().select("main a").eachAttr("href")).contains("/", "/archive");
        assertThat(answer.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(reader.get("/zh/no-such-page").page().select("main a").eachAttr("href"))
                .contains("/zh/", "/zh/archive");
    }

    @Test
    void whatIsGoneSaysSo() {
        long id = writing.published("Withdrawn in the end");
        clock.advance(Duration.ofDays(1));
        desk.withdraw(Actor.SYSTEM, id, writing.version(id), "It was wrong.", "Internal words.");
        Answer gone = reader.get("/zh/articles/" + id + "/whatever");
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("Withdrawn in the end", "2024年11月23日", "It was wrong.");
        assertThat(gone.text()).doesNotContain("Internal words");
        assertThat(gone.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(gone.header("View-Counted")).isNull();
    }

    @Test
    void noPublicPageSetsACookieOrLoadsFromElsewhere() {
        long id = writing.published("Read in private", "focus", "private");
        for (String path : List.of(
                "/",
                "/zh/",
                "/sections/focus",
                "/tags/private",
                "/archive",
                "/archive/2024",
                "/archive/2024/11",
                "/articles/" + id,
                "/articles/" + id + "/read-in-private",
                "/about",
                "/about/views",
                "/no-such-page",
                "/robots.txt",
                "/favicon.ico")) {
            Answer answer = reader.get(path);
            assertThat(answer.headers("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.page().select("[src], link[rel=stylesheet], link[rel=icon]").stream()
                            .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href")))
                    .as(path)
                    .allMatch(address -> address.startsWith("/") && !address.startsWith("//"));
        }
        assertThat(reader.hasCookies()).isFalse();
    }

    private void rename(String path, String slug) {
        Answer saved = editor.submit(editor.get(path), "form[action$=" + path + "]", "slug", slug);
        assertThat(saved.status()).as(saved.toString()).isBetween(300, 399);
    }

    /** One 301, then the page. */
    private void leadsTo(String address, String wrong) {
        Answer answer = reader.get(wrong);
        assertThat(answer.status()).as(wrong).isEqualTo(301);
        assertThat(answer.location()).as(wrong).isEqualTo(address);
        assertThat(reader.get(address).status()).as(address).isEqualTo(200);
    }
}
