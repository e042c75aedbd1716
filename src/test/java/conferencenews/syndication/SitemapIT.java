package conferencenews.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.article.ImageUse;
import conferencenews.article.ImageUse.Place;
import conferencenews.article.Newsroom;
import conferencenews.article.RevisionRemarks;
import conferencenews.article.Writing;
import conferencenews.media.TestMedia;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What search engines are told of: everything public at that second, nothing else, and the truth about it. */
@FullStackTest
@Import({Writing.class, TestMedia.class})
@Tag("database")
class SitemapIT {

    @Autowired
    Writing writing;

    @Autowired
    TestMedia media;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Visitor robot;

    @Autowired
    MutableClock clock;

    @Test
    void anArticleIsInThePartsThatTheIndexNamesWithItsDatePictureAndTranslation() {
        long english = writing.published(writing.content("Mapped & found", "sitemap")
                .withImages(List.of(ImageUse.of(Place.LEAD, media.image("A quay")))));
        long chinese =
                newsroom.create(Actor.SYSTEM, "zh", english, writing.content("地图", "sitemap"), RevisionRemarks.NONE);
        assertThat(address(chinese)).isNull();
        writing.publish(chinese, 1);
        clock.advance(Duration.ofHours(1));
        writing.publish(english, writing.reviseMinor(english, 1, "Mapped & found again", "sitemap"));
        Element url = address(english);
        assertThat(url.selectFirst("lastmod").text()).isEqualTo("2024-11-22T12:00:00+08:00");
        assertThat(url.select("xhtml|link").eachAttr("hreflang")).containsExactly("en", "zh-Hans", "x-default");
        assertThat(url.select("xhtml|link[hreflang=zh-Hans]").attr("href"))
                .isEqualTo(address(chinese).selectFirst("loc").text());
        assertThat(url.select("image|loc")).isEmpty(); // the new version has none
        assertThat(robot.get(url.selectFirst("loc").text()).status()).isEqualTo(200);
        writing.publish(
                english,
                writing.revise(
                        english,
                        2,
                        writing.content("Mapped & other", "sitemap")
                                .withImages(List.of(ImageUse.of(Place.LEAD, media.image("A crane"))))));
        assertThat(address(english).selectFirst("lastmod").text()).isEqualTo("2024-11-22T13:00:00+08:00");
        assertThat(robot.get(address(english).select("image|loc").text()).status())
                .isEqualTo(200);
    }

    @Test
    void aScheduledArticleIsThereFromItsSecondOnAndAWithdrawnOneNoLonger() {
        long id = writing.draft("Mapped later", "sitemap");
        Instant at = clock.instant().plus(Duration.ofHours(5));
        writing.schedule(id, 1, at);
        clock.set(at.minusMillis(1));
        assertThat(address(id)).isNull();
        assertThat(news(id)).isNull();
        clock.set(at);
        assertThat(address(id)).isNotNull();
        assertThat(news(id)).isNotNull();
        writing.withdraw(id, "Over");
        assertThat(address(id)).isNull();
        assertThat(news(id)).isNull();
    }

    @Test
    void anArticleIsNewsForTwoDaysWhateverIsInMemory() {
        long id = writing.published("News & <more>", "sitemap");
        Instant end = clock.instant().plus(Duration.ofHours(48));
        Element news = news(id);
        assertThat(news.select("news|name").text()).isEqualTo("Conference News");
        assertThat(news.select("news|language").text()).isEqualTo("en");
        assertThat(news.select("news|publication_date").text()).isEqualTo("2024-11-22T12:00:00+08:00");
        assertThat(news.select("news|title").text()).isEqualTo("News & <more>");
        clock.set(end.minusMillis(1));
        assertThat(news(id)).isNotNull();
        clock.set(end);
        assertThat(news(id)).isNull();
        assertThat(robot.get("/sitemap-news.xml").status()).isEqualTo(200);
    }

    @Test
    void pagesAreThereInTheLanguagesInWhichTheyListAnything() {
        writing.section("sitemap-empty");
        writing.tag("sitemap-unused");
        writing.published("Listed", "sitemap-full", "sitemap-tag");
        List<String> pages = xml("/sitemap-pages.xml").select("loc").eachText();
        assertThat(pages).allSatisfy(page -> {
            Document found = robot.get(page).page();
            assertThat(found.select("link[rel=canonical]").attr("href")).isEqualTo(page);
            assertThat(found.select("meta[name=robots]").attr("content")).doesNotContain("noindex");
        });
        assertThat(pages.stream().map(page -> page.replaceFirst("http://localhost:\\d+", "")))
                .contains("/", "/zh/", "/archive", "/sections/sitemap-full", "/tags/sitemap-tag", "/about")
                .doesNotContain("/zh/sections/sitemap-full", "/sections/sitemap-empty", "/tags/sitemap-unused");
    }

    @Test
    void robotsAreToldWhereTheSitemapsAre() {
        List<String> told = robot.get("/robots.txt")
                .body()
                .lines()
                .filter(line -> line.startsWith("Sitemap: "))
                .map(line -> line.substring("Sitemap: ".length()))
                .toList();
        assertThat(told).hasSize(2).allSatisfy(address -> {
            Answer answer = robot.get(address);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("application/xml;charset=UTF-8");
            assertThat(answer.header("View-Counted")).isNull();
        });
        assertThat(robot.get("/.well-known/security.txt").status())
                .as("nobody is named to be told of weaknesses")
                .isEqualTo(404);
        assertThat(robot.get("/sitemap-articles-999999.xml").status()).isEqualTo(404);
        assertThat(robot.get("/sitemap-articles-0.xml").status()).isEqualTo(404);
    }

    /** Its entry in one of the parts that the index names; null if there is none. */
    private Element address(long article) {
        return xml("/sitemap.xml").select("sitemap > loc").eachText().stream()
                .flatMap(part -> xml(part).select("url").stream())
                .filter(url -> isOf(url, article))
                .findFirst()
                .orElse(null);
    }

    private Element news(long article) {
        return xml("/sitemap-news.xml").select("url").stream()
                .filter(url -> isOf(url, article))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOf(Element url, long article) {
        return url.selectFirst("loc").text().contains("/articles/" + article + "/");
    }

    private Document xml(String path) {
        return Jsoup.parse(robot.get(path).body(), "", Parser.xmlParser());
    }
}
