package conferencenews.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.modules.mediarss.MediaModule;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.article.ArticleContent;
import conferencenews.article.Credit;
import conferencenews.article.CreditRole;
import conferencenews.article.ImageUse;
import conferencenews.article.ImageUse.Place;
import conferencenews.article.Kind;
import conferencenews.article.Writing;
import conferencenews.media.TestMedia;
import conferencenews.site.RichText;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds as programs read them that nobody here wrote. Each test has a section of its own. */
@FullStackTest
@Import({Writing.class, TestMedia.class})
@Tag("database")
class FeedsIT {

    private static final String HEADLINE = "Emoji 🎓 & <b>中文</b> ]]> \"quoted\"";

    @Autowired
    Writing writing;

    @Autowired
    TestMedia media;

    @Autowired
    Visitor reader;

    @Autowired
    MutableClock clock;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient database;

    @Test
    void atomAndRssTellTheWholeArticle() throws Exception {
        long id = illustrated("feeds-whole");
        for (String ending : List.of("atom", "rss")) {
            SyndFeed feed = parsed("/sections/feeds-whole/feed." + ending);
            assertThat(feed.getTitle()).isEqualTo("feeds-whole – Conference News");
            assertThat(feed.getDescription()).isNotBlank();
            SyndEntry entry = feed.getEntries().get(0);
            assertThat(entry.getUri()).isEqualTo("tag:localhost,2024:article-" + id);
            assertThat(entry.getTitle()).isEqualTo(HEADLINE);
            assertThat(entry.getLink()).startsWith("http://localhost:").contains("/articles/" + id + "/");
            assertThat(entry.getPublishedDate()).isEqualTo(MutableClock.START);
            assertThat(authors(entry)).containsExactly("Ana Lima", "李明");
            assertThat(entry.getDescription().getValue()).isEqualTo("Who & why.");
            assertThat(entry.getCategories()).extracting("name").contains("feeds-whole");
            assertWhole(entry.getContents().get(0).getValue(), entry.getLink());
            MediaEntryModule pictures = (MediaEntryModule) entry.getModule(MediaModule.URI);
            assertThat(pictures.getMediaContents()[0].getType()).isEqualTo("image/jpeg");
            assertThat(pictures.getMediaContents()[0].getReference().toString()).contains("/media/");
            assertThat(pictures.getMediaContents()[0].getMetadata().getDescription())
                    .isEqualTo("A quay & ]]>");
        }
    }

    @Test
    void documentsAreEnclosuresThatCanBeFetched() throws Exception {
        illustrated("feeds-files");
        List<SyndEnclosure> files =
                parsed("/sections/feeds-files/feed.atom").getEntries().get(0).getEnclosures();
        assertThat(files).hasSize(2).allSatisfy(file -> {
            Answer document = reader.get(file.getUrl());
            assertThat(document.status()).isEqualTo(200);
            assertThat(document.header("Content-Type")).isEqualTo(file.getType());
            assertThat(document.bytes()).hasSize((int) file.getLength());
        });
        List<SyndEnclosure> first =
                parsed("/sections/feeds-files/feed.rss").getEntries().get(0).getEnclosures();
        assertThat(first)
                .extracting(SyndEnclosure::getUrl)
                .containsExactly(files.get(0).getUrl());
        JsonNode attachments = item("/sections/feeds-files/feed.json").get("attachments");
        assertThat(attachments.get(1).get("url").asString())
                .isEqualTo(files.get(1).getUrl());
        assertThat(attachments.get(1).get("size_in_bytes").asLong())
                .isEqualTo(files.get(1).getLength());
    }

    @Test
    void jsonFeedTellsTheWholeArticle() {
        long id = illustrated("feeds-json");
        JsonNode feed =
                json.readTree(reader.get("/sections/feeds-json/feed.json").bytes());
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("feed_url").asString()).endsWith("/sections/feeds-json/feed.json");
        assertThat(feed.get("home_page_url").asString()).endsWith("/sections/feeds-json");
        JsonNode item = feed.get("items").get(0);
        assertThat(item.get("id").asString()).isEqualTo("tag:localhost,2024:article-" + id);
        assertThat(item.get("title").asString()).isEqualTo(HEADLINE);
        assertThat(item.get("authors").get(1).get("name").asString()).isEqualTo("李明");
        assertThat(OffsetDateTime.parse(item.get("date_published").asString()).toInstant())
                .isEqualTo(MutableClock.START);
        assertThat(item.get("image").asString()).startsWith("http://localhost:").contains("/media/");
        assertWhole(item.get("content_html").asString(), item.get("url").asString());
    }

    /** Every address is absolute, every picture can be fetched, nothing is left that only the site's own page needs. */
    private void assertWhole(String html, String page) {
        Document content = Jsoup.parseBodyFragment(html);
        assertThat(content.text()).contains("Who & why.", "First paragraph.", "Programme (PDF", "The quay Ana Lima");
        assertThat(content.select("a").eachAttr("href"))
                .allMatch(link -> link.startsWith("http://localhost:"))
                .contains(page + "#b-aaaaaaaa")
                .anyMatch(link -> link.endsWith("/about"));
        assertThat(content.select("img")).hasSize(3);
        for (Element image : content.select("img")) {
            assertThat(image.attr("src")).startsWith("http://localhost:");
            assertThat(reader.get(image.attr("src")).status()).isEqualTo(200);
            assertThat(image.attr("width")).isNotEmpty();
        }
        assertThat(content.select("[id], [class], [srcset], [loading], script, form, picture"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void everyFeedHasTheHeadersThatReadersAndCachesNeed(FeedFormat format) {
        illustrated("feeds-headers");
        String path = "/sections/feeds-headers/feed." + format.ending();
        Answer answer = reader.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase(format.type() + ";charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.header("ETag")).startsWith("\"");
        assertThat(answer.header("Last-Modified")).isEqualTo("Fri, 22 Nov 2024 04:00:00 GMT");
        assertThat(reader.get(path + "?utm_source=x").header("ETag")).isEqualTo(answer.header("ETag"));
        assertThat(fetched(path, "If-None-Match", answer.header("ETag")).status())
                .isEqualTo(304);
        assertThat(fetched(path, "If-Modified-Since", answer.header("Last-Modified"))
                        .status())
                .isEqualTo(304);
        assertThat(fetched(path, "If-Modified-Since", "yesterday").status()).isEqualTo(200);
    }

    @Test
    void whoeverAsksForWhatIsNewGetsItEvenWithinOneSecond() {
        String path = "/sections/feeds-dates/feed.atom";
        writing.published("First", "feeds-dates");
        String first = reader.get(path).header("Last-Modified");
        writing.published("Elsewhere", "focus");
        clock.advance(Duration.ofSeconds(5));
        assertThat(reader.get(path).header("Last-Modified")).isEqualTo(first);
        clock.set(MutableClock.START.plusMillis(400));
        writing.published("Second", "feeds-dates");
        Answer second = fetched(path, "If-Modified-Since", first);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("Last-Modified")).isEqualTo("Fri, 22 Nov 2024 04:00:01 GMT");
    }

    @Test
    void idsNeverChangeAndDatesOnlyWithWhatReadersShouldReadAgain() throws Exception {
        long id = writing.published("Before", "feeds-ids");
        SyndFeed before = parsed("/sections/feeds-ids/feed.atom");
        clock.advance(Duration.ofHours(1));
        writing.publish(id, writing.reviseMinor(id, 1, "A comma", "feeds-ids"));
        SyndEntry minor = parsed("/sections/feeds-ids/feed.atom").getEntries().get(0);
        assertThat(minor.getTitle()).isEqualTo("A comma");
        assertThat(minor.getUpdatedDate()).isEqualTo(MutableClock.START);
        clock.advance(Duration.ofHours(1));
        writing.publish(
                id,
                writing.revise(id, 2, writing.content("Renamed", "feeds-ids").withSlug("other")));
        SyndFeed after = parsed("/sections/feeds-ids/feed.atom");
        SyndEntry entry = after.getEntries().get(0);
        assertThat(entry.getUri()).isEqualTo(before.getEntries().get(0).getUri());
        assertThat(entry.getLink()).endsWith("/other");
        assertThat(entry.getPublishedDate()).isEqualTo(MutableClock.START);
        assertThat(entry.getUpdatedDate()).isEqualTo(clock.instant());
        assertThat(after.getUri()).isEqualTo(before.getUri()).startsWith("tag:localhost,2024:feed-section-");
    }

    @Test
    void aFeedHoldsTheThirtyNewestOfItsSectionOrTagInItsLanguage() throws Exception {
        writing.section("feeds-child", writing.section("feeds-parent"));
        for (int number = 1; number <= 32; number++) {
            clock.advance(Duration.ofSeconds(1));
            writing.published("Number " + number, "feeds-child", "feeds-tag");
        }
        for (String page : List.of("/sections/feeds-parent", "/tags/feeds-tag", "")) {
            assertThat(parsed(page + "/feed.rss").getEntries())
                    .as(page)
                    .hasSize(30)
                    .extracting(SyndEntry::getTitle)
                    .startsWith("Number 32", "Number 31")
                    .endsWith("Number 3");
        }
        SyndFeed chinese = parsed("/zh/sections/feeds-parent/feed.atom");
        assertThat(chinese.getEntries()).isEmpty();
        assertThat(reader.get("/zh/sections/feeds-parent/feed.atom").body()).contains("xml:lang=\"zh-Hans\"");
        SyndFeed rss = parsed("/zh/sections/feeds-parent/feed.rss");
        assertThat(rss.getEntries()).isEmpty();
        assertThat(rss.getLanguage()).isEqualTo("zh-Hans");
    }

    @Test
    void aFeedOfWhatDoesNotExistIsNotThere() {
        writing.tag("feeds-unused");
        writing.draft("Only a draft", "feeds-drafts", "feeds-unused");
        assertThat(List.of(
                        "/sections/feeds-nowhere/feed.atom",
                        "/tags/feeds-nowhere/feed.rss",
                        "/tags/feeds-unused/feed.json",
                        "/people/1/feed.atom",
                        "/sections/feeds-drafts/feed.xml"))
                .allSatisfy(path -> assertThat(reader.get(path).status()).isEqualTo(404));
        assertThat(reader.get("/sections/feeds-drafts/feed.atom").body()).doesNotContain("<entry>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/zh/", "/sections/feeds-found", "/tags/feeds-found", "/about"})
    void everyPageLeadsProgramsAndPeopleToItsFeeds(String path) {
        writing.published("Found", "feeds-found", "feeds-found");
        Document page = reader.get(path).page();
        List<Element> links = new ArrayList<>(page.select("link[rel=alternate][type]"));
        assertThat(links).hasSize(path.contains("found") ? 6 : 3);
        for (Element link : links) {
            Answer feed = reader.get(link.absUrl("href"));
            assertThat(feed.header("Content-Type")).startsWith(link.attr("type"));
            assertThat(link.attr("title")).endsWith("Conference News");
        }
        String own = path.equals("/") || path.equals("/about") ? "" : path.replaceFirst("/$", "");
        assertThat(links.get(0).attr("href")).isEqualTo(own + "/feed.atom");
        assertThat(page.select("a[href$=/feed.rss]").eachAttr("href")).contains(own + "/feed.rss");
    }

    @Test
    void aPictureWhoseRightsHaveEndedIsInNoFeedFromThatSecondOn() {
        Instant end = MutableClock.START.plus(Duration.ofDays(1));
        long image = media.image("Soon gone", end);
        ArticleContent content = writing.content("Rights", "feeds-rights")
                .withImages(List.of(ImageUse.of(Place.LEAD, image), ImageUse.of(Place.GALLERY, image)));
        writing.published(content);
        clock.set(end.minusMillis(1));
        assertThat(reader.get("/sections/feeds-rights/feed.rss").body()).contains("/media/", "Soon gone");
        clock.set(end);
        assertThat(reader.get("/sections/feeds-rights/feed.rss").body())
                .contains("Rights")
                .doesNotContain("/media/", "Soon gone");
    }

    @Test
    void theLinksOfAFeedSayWhereItIsAndWhatItIsOf() throws Exception {
        writing.published("Links", "feeds-links");
        SyndFeed feed = parsed("/zh/sections/feeds-links/feed.atom");
        Map<String, String> links =
                feed.getLinks().stream().collect(Collectors.toMap(SyndLink::getRel, SyndLink::getHref));
        assertThat(links.get("self")).endsWith("/zh/sections/feeds-links/feed.atom");
        assertThat(links.get("alternate")).endsWith("/zh/sections/feeds-links");
    }

    @Test
    void whateverIsInTheDatabaseEveryFormIsSound() throws Exception {
        long id = writing.published("Spoilt", "feeds-spoilt");
        String spoilt = "A\u0001\u0008\u000b\u001f\u007f\u0085\ufffe\uffff\u2028 ]]> & <b> \u202e B";
        database.sql("update revision set headline = :text, standfirst = :text, source = :text where article_id = :id")
                .param("text", spoilt)
                .param("id", id)
                .update();
        database.sql("update revision_body set html = :html where revision_id in"
                        + " (select id from revision where article_id = :id)")
                .param("html", "<p>" + spoilt.replace("& <b>", "&amp; &#1; &#x1f;") + "</p>")
                .param("id", id)
                .update();
        for (String ending : List.of("atom", "rss")) {
            SyndEntry entry =
                    parsed("/sections/feeds-spoilt/feed." + ending).getEntries().get(0);
            assertThat(entry.getTitle()).startsWith("A").contains("]]> & <b>").endsWith("B");
            assertThat(entry.getContents().get(0).getValue()).doesNotContain("&#x1;", "&#x1f;", "\u0001");
            strictly("/sections/feeds-spoilt/feed." + ending);
        }
        JsonNode item = item("/sections/feeds-spoilt/feed.json");
        assertThat(item.get("title").asString()).startsWith("A").endsWith("B");
        strictly("/sitemap-news.xml");
        strictly("/sitemap-articles-1.xml");
        assertThat(reader.get("/articles/" + id + "/spoilt.md").status()).isEqualTo(200);
        assertThat(json.readTree(
                                reader.get("/articles/" + id + "/citation.json").bytes())
                        .get(0)
                        .get("title")
                        .asString())
                .startsWith("A");
    }

    private void strictly(String path) throws Exception {
        DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(reader.get(path).bytes()));
    }

    /** With lead image, figure, gallery, two documents, links of its own, and texts that could break something. */
    private long illustrated(String section) {
        long lead = media.image("A quay & ]]>");
        long inBody = media.image("In the body");
        long inGallery = media.image("In the gallery");
        RichText body = RichText.fromHtml("<p id=\"b-aaaaaaaa\">First paragraph. <a href=\"/about\">About</a>"
                + " <a href=\"#b-aaaaaaaa\">above</a></p><figure><img src=\"" + media.src(inBody) + "\"></figure>");
        ArticleContent content = new ArticleContent(
                Kind.NEWS,
                writing.section(section),
                HEADLINE,
                "illustrated",
                "Who & why.",
                body,
                List.of(new Credit(CreditRole.WRITER, "Ana Lima"), new Credit(CreditRole.WRITER, "李明")),
                "",
                "",
                null,
                List.of(writing.tag("feeds-subject")),
                "",
                "",
                List.of(ImageUse.of(Place.LEAD, lead), ImageUse.of(Place.GALLERY, inGallery)),
                List.of(media.document("Programme"), media.document("Report & more")));
        return writing.published(content);
    }

    private Answer fetched(String path, String header, String value) {
        Answer answer = reader.header(header, value).get(path);
        reader.header(header, null);
        return answer;
    }

    private SyndFeed parsed(String path) throws Exception {
        Answer answer = reader.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return new SyndFeedInput()
                .build(new XmlReader(new ByteArrayInputStream(answer.bytes()), answer.header("Content-Type")));
    }

    private static List<String> authors(SyndEntry entry) {
        return entry.getAuthors().isEmpty()
                ? ((DCModule) entry.getModule(DCModule.URI)).getCreators()
                : entry.getAuthors().stream().map(SyndPerson::getName).toList();
    }

    private JsonNode item(String path) {
        return json.readTree(reader.get(path).bytes()).get("items").get(0);
    }
}
