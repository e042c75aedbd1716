package conferencenews.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.article.ArticleContent;
import conferencenews.article.Credit;
import conferencenews.article.CreditRole;
import conferencenews.article.ImageUse;
import conferencenews.article.ImageUse.Place;
import conferencenews.article.Kind;
import conferencenews.article.Newsroom;
import conferencenews.article.RevisionRemarks;
import conferencenews.article.Writing;
import conferencenews.media.TestMedia;
import conferencenews.site.RichText;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each kind of page says to machines, and that people see the same. */
@FullStackTest
@Import({Writing.class, TestMedia.class})
class StructuredDataIT {

    private static final String HEADLINE = "A </script><script>alert(1)</script> “report” \u2028& more";

    @Autowired
    Writing writing;

    @Autowired
    TestMedia media;

    @Autowired
    Newsroom newsroom;

    @Autowired
    MutableClock clock;

    @Autowired
    Visitor reader;

    @Autowired
    JsonMapper json;

    @Test
    void anArticleIsNewsWithAllThatSearchEnginesAskFor() {
        long id = report("machines-article");
        clock.advance(Duration.ofDays(1));
        writing.publish(id, writing.revise(id, 1, content("machines-article")));
        Document page = document("/articles/" + id);
        Map<String, JsonNode> graph = sound(page);
        JsonNode news = graph.get("NewsArticle");
        assertThat(news.get("@type").toString()).contains("ReportageNewsArticle");
        String headline = page.expectFirst("h1").text();
        assertThat(news.get("headline").asString().replaceAll("\\s+", " ")).isEqualTo(headline);
        assertThat(headline).contains("</script><script>");
        assertThat(page.select("script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
        assertThat(news.get("url").asString()).isEqualTo(canonical(page));
        assertThat(graph.get("WebPage").at("/mainEntity/@id").asString())
                .isEqualTo(news.get("@id").asString());
        List<String> times = page.select(".article__facts time").eachAttr("datetime");
        assertThat(List.of(
                        news.get("datePublished").asString(),
                        news.get("dateModified").asString()))
                .isEqualTo(times)
                .allSatisfy(time -> assertThat(OffsetDateTime.parse(time)).isNotNull());
        assertThat(news.get("author").findValuesAsString("name")).containsExactly("Li Na", "陈宇");
        assertThat(page.select(".article__facts").text()).contains("Li Na, 陈宇");
        assertThat(news.at("/publisher/@id").asString())
                .isEqualTo(graph.get("Organization").get("@id").asString());
        assertThat(news.get("articleSection").asString())
                .isEqualTo(page.select(".article__kicker a").text());
        assertThat(news.get("keywords").toString()).contains("machines-tag");
        assertThat(page.select("[rel=tag]").text()).isEqualTo("machines-tag");
        assertThat(news.get("dateline").asString()).isEqualTo("Chongqing");
        assertThat(news.get("wordCount").asInt()).isEqualTo(4);
        assertThat(news.get("isAccessibleForFree").asBoolean()).isTrue();
        assertThat(news.get("version").asString()).isEqualTo("2");
        assertThat(page.select(".cite__text").text()).contains("version 2");
        assertThat(news.at("/interactionStatistic/userInteractionCount").asString())
                .isEqualTo(page.select("data.view-count").attr("value"));
        assertThat(news.get("image").size()).isEqualTo(3);
        news.get("image").forEach(image -> {
            assertThat(image.get("@type").asString()).isEqualTo("ImageObject");
            assertThat(image.get("width").asInt() * image.get("height").asInt()).isGreaterThan(50_000);
            assertThat(image.get("caption").asString())
                    .isEqualTo(page.select(".article__picture .caption").text());
            assertThat(image.get("creditText").asString())
                    .isEqualTo(page.select(".article__picture .credit").text());
            assertThat(get(image.get("url").asString()).header("Content-Type")).startsWith("image/");
        });
    }

    @Test
    void whoKeepsReferencesFindsWhatTheyNeedInTheHead() {
        long id = report("machines-references");
        Document page = document("/articles/" + id);
        for (String name : List.of("citation_title", "DC.title")) {
            assertThat(named(page, name)).containsExactly(HEADLINE);
        }
        for (String name : List.of("citation_author", "DC.creator")) {
            assertThat(named(page, name)).containsExactly("Li Na", "陈宇");
        }
        assertThat(named(page, "citation_publication_date")).containsExactly("2024/11/22");
        assertThat(named(page, "DC.date")).containsExactly("2024-11-22");
        assertThat(named(page, "citation_public_url")).containsExactly(canonical(page));
        assertThat(named(page, "DC.identifier")).containsExactly(canonical(page));
        assertThat(named(page, "citation_language")).containsExactly("en");
        assertThat(named(page, "citation_keywords")).containsExactly("machines-tag");
        assertThat(named(page, "citation_publisher")).containsExactly("Conference News");
        assertThat(properties(page, "article:author")).containsExactly("Li Na", "陈宇");
        assertThat(properties(page, "article:tag")).containsExactly("machines-tag");
        assertThat(properties(page, "article:published_time"))
                .containsExactly(page.expectFirst(".article__facts time").attr("datetime"));
    }

    @Test
    void languageVersionsNameEachOther() {
        long english = report("machines-languages");
        long chinese =
                newsroom.create(Actor.SYSTEM, "zh", english, content("machines-languages"), RevisionRemarks.NONE);
        writing.publish(chinese, 1);
        Document page = document("/articles/" + english);
        Map<String, JsonNode> graph = sound(page);
        JsonNode translation = graph.get("NewsArticle").get("workTranslation").get(0);
        assertThat(translation.get("inLanguage").asString()).isEqualTo("zh-Hans");
        Document other = document(translation.get("url").asString());
        assertThat(sound(other).get("NewsArticle").get("@id").asString())
                .isEqualTo(translation.get("@id").asString());
        assertThat(properties(page, "og:locale:alternate")).containsExactly("zh_CN");
        assertThat(properties(other, "og:locale:alternate")).containsExactly("en_GB");
    }

    @Test
    void listsAreCollectionsOfWhatTheyShow() {
        report("machines-lists");
        for (String path : List.of("/sections/machines-lists", "/tags/machines-tag", "/archive/2024/11")) {
            Document page = document(path);
            JsonNode list = sound(page).get("ItemList").get("itemListElement");
            assertThat(list.findValuesAsString("name").stream().map(name -> name.replaceAll("[ \\t\\n\\f\\r]+", " ")))
                    .as(path)
                    .isNotEmpty()
                    .isEqualTo(page.select(".listing .teaser__headline a").eachText());
            assertThat(list.findValuesAsString("url"))
                    .isEqualTo(page.select(".listing .teaser__headline a").eachAttr("abs:href"));
        }
    }

    @Test
    void everyOtherKindOfPageSaysWhatItIs() {
        long id = report("machines-kinds");
        Map<String, String> kinds = Map.ofEntries(
                Map.entry("/", "CollectionPage"),
                Map.entry("/zh/", "CollectionPage"),
                Map.entry("/sections/machines-kinds", "CollectionPage"),
                Map.entry("/zh/sections/machines-kinds", "CollectionPage"),
                Map.entry("/tags/machines-tag", "CollectionPage"),
                Map.entry("/archive", "CollectionPage"),
                Map.entry("/archive/2024", "CollectionPage"),
                Map.entry("/archive/2024/11", "CollectionPage"),
                Map.entry("/search?q=report", "SearchResultsPage"),
                Map.entry("/articles/" + id + "/versions", "CollectionPage"),
                Map.entry("/about", "AboutPage"),
                Map.entry("/zh/about", "AboutPage"),
                Map.entry("/about/views", "WebPage"));
        kinds.forEach((path, kind) -> assertThat(sound(document(path))).as(path).containsKey(kind));
        assertThat(reader.get("/nowhere").page().select("[type=application/ld+json]"))
                .isEmpty();
        assertThat(reader.get("/articles/" + id + "/versions/1").page().select("[type=application/ld+json]"))
                .isEmpty();
    }

    @Test
    void paperLeadsBackToTheScreenByAShortAddress() throws Exception {
        long id = report("machines-paper");
        Document page = document("/articles/" + id);
        String address = page.select(".article__address p").text();
        assertThat(address).endsWith("/articles/" + id);
        assertThat(scanned(page.expectFirst(".article__code"))).isEqualTo(address);
        assertThat(page.expectFirst(".article__code").outerHtml())
                .hasSizeLessThan(2_500)
                .doesNotContain("style=");
        assertThat(page.select(".cite a[href=" + address + "]").text()).isEqualTo(address);
        assertThat(page.select("link[rel=shortlink]").attr("href")).isEqualTo(address);
        Answer redirect = get(address);
        assertThat(redirect.status()).isEqualTo(301);
        assertThat(redirect.header("Location"))
                .isEqualTo(URI.create(canonical(page)).getRawPath());
        assertThat(get("/zh/articles/" + id).header("Location")).isEqualTo(redirect.header("Location"));
    }

    /** The graph by the types of its nodes, after all that holds for every page was checked. */
    private Map<String, JsonNode> sound(Document page) {
        List<Element> scripts = page.select("script[type=application/ld+json]");
        assertThat(scripts).as(page.location()).hasSize(1);
        JsonNode document = json.readTree(scripts.get(0).data().replaceAll("\u0001.*?\u0001", "0"));
        assertThat(document.get("@context").asString()).isEqualTo("https://schema.org");
        Map<String, JsonNode> graph = new HashMap<>();
        document.get("@graph").forEach(node -> types(node).forEach(type -> graph.put(type, node)));
        assertLinked(document.get("@graph"));
        assertSite(graph, page);
        assertPage(graph, page);
        assertTrail(graph, page);
        assertShared(page);
        assertReciprocal(page);
        return graph;
    }

    private static List<String> types(JsonNode node) {
        JsonNode type = node.get("@type");
        return type.isArray() ? type.valueStream().map(JsonNode::asString).toList() : List.of(type.asString());
    }

    /** Every id is given once, and what refers to one finds it. */
    private static void assertLinked(JsonNode graph) {
        List<String> ids =
                graph.valueStream().map(node -> node.get("@id").asString()).toList();
        assertThat(ids).doesNotHaveDuplicates();
        graph.forEach(node -> node.properties().forEach(property -> {
            if (property.getValue().isObject()
                    && property.getValue().has("@id")
                    && !property.getKey().equals("logo")) {
                assertThat(ids).contains(property.getValue().get("@id").asString());
            }
        }));
    }

    private void assertSite(Map<String, JsonNode> graph, Document page) {
        JsonNode publisher = graph.get("Organization");
        assertThat(publisher.get("name").asString()).isEqualTo("Conference News");
        assertThat(page.select(".footer__name").text()).isEqualTo("Conference News");
        assertThat(get(publisher.at("/logo/url").asString()).header("Content-Type"))
                .startsWith("image/");
        JsonNode website = graph.get("WebSite");
        assertThat(website.get("description").asString())
                .isEqualTo(page.select(".footer__line").text());
        String search = website.at("/potentialAction/target/urlTemplate").asString();
        assertThat(get(search.replace("{search_term_string}", "report")).status())
                .isEqualTo(200);
        assertThat(website.at("/potentialAction/query-input").asString()).isEqualTo("required name=search_term_string");
    }

    private static void assertPage(Map<String, JsonNode> graph, Document page) {
        JsonNode node = graph.values().stream()
                .filter(each -> each.get("@id").asString().endsWith("#page"))
                .findFirst()
                .orElseThrow();
        assertThat(node.get("url").asString()).isEqualTo(canonical(page));
        assertThat(node.get("name").asString())
                .isEqualTo(properties(page, "og:title").get(0));
        assertThat(page.title()).startsWith(node.get("name").asString().replaceAll("\\s+", " "));
        assertThat(node.get("inLanguage").asString())
                .isEqualTo(page.expectFirst("html").attr("lang"));
        String description = page.select("meta[name=description]").attr("content");
        assertThat(node.has("description") ? node.get("description").asString() : "")
                .isEqualTo(description);
    }

    private static void assertTrail(Map<String, JsonNode> graph, Document page) {
        List<String> visible = page.select(".breadcrumb li").eachText();
        JsonNode trail = graph.get("BreadcrumbList");
        if (visible.isEmpty()) {
            assertThat(trail).isNull();
            return;
        }
        JsonNode items = trail.get("itemListElement");
        assertThat(items.findValuesAsString("name").stream().map(name -> name.replaceAll("[ \\t\\n\\f\\r]+", " ")))
                .isEqualTo(visible);
        List<String> links = new ArrayList<>(page.select(".breadcrumb a").eachAttr("abs:href"));
        links.add(canonical(page));
        assertThat(items.findValuesAsString("item")).isEqualTo(links);
        assertThat(items.findValuesAsString("position")).hasSameSizeAs(visible).startsWith("1");
    }

    private void assertShared(Document page) {
        assertThat(properties(page, "og:url")).containsExactly(canonical(page));
        for (String property : List.of("og:title", "og:type", "og:site_name", "og:locale", "og:image:alt")) {
            assertThat(properties(page, property)).as(property).hasSize(1).doesNotContain("");
        }
        assertThat(named(page, "twitter:card")).containsExactly("summary_large_image");
        Answer image = get(properties(page, "og:image").get(0));
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(image.bytes()));
            assertThat(properties(page, "og:image:width")).containsExactly(String.valueOf(picture.getWidth()));
            assertThat(properties(page, "og:image:height")).containsExactly(String.valueOf(picture.getHeight()));
            assertThat(picture.getWidth()).isGreaterThanOrEqualTo(1200);
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void assertReciprocal(Document page) {
        Map<String, String> alternates = alternates(page);
        if (alternates.isEmpty()) {
            return;
        }
        assertThat(alternates).containsKey("x-default").containsValue(canonical(page));
        alternates.values().stream()
                .distinct()
                .forEach(address ->
                        assertThat(alternates(get(address).page())).as(address).isEqualTo(alternates));
    }

    private static Map<String, String> alternates(Document page) {
        return page.select("link[rel=alternate][hreflang]").stream()
                .collect(Collectors.toMap(link -> link.attr("hreflang"), link -> link.attr("href")));
    }

    private static String canonical(Document page) {
        return page.select("link[rel=canonical]").attr("href");
    }

    private static List<String> properties(Document page, String property) {
        return page.select("meta[property=" + property + "]").eachAttr("content");
    }

    private static List<String> named(Document page, String name) {
        return page.select("meta[name=" + name + "]").eachAttr("content");
    }

    private Document document(String path) {
        Answer answer = reader.follow(get(path));
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.page();
    }

    private Answer get(String address) {
        return reader.get(address);
    }

    /** Draws the code as a printer would and reads it as a telephone would. */
    private static String scanned(Element svg) throws Exception {
        int size = Integer.parseInt(svg.attr("viewBox").split(" ")[2]);
        int scale = 8;
        BufferedImage image = new BufferedImage(size * scale, size * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(scale, scale);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        pen.draw(path(svg.expectFirst("path").attr("d")));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                .getText();
    }

    private static Path2D path(String data) {
        Path2D path = new Path2D.Double();
        Matcher steps = Pattern.compile("([Mmh])([\\d.]+)(?: ([\\d.]+))?").matcher(data);
        while (steps.find()) {
            double x = Double.parseDouble(steps.group(2));
            switch (steps.group(1)) {
                case "M" -> path.moveTo(x, Double.parseDouble(steps.group(3)));
                case "m" ->
                    path.moveTo(
                            path.getCurrentPoint().getX() + x,
                            path.getCurrentPoint().getY());
                default ->
                    path.lineTo(
                            path.getCurrentPoint().getX() + x,
                            path.getCurrentPoint().getY());
            }
        }
        return path;
    }

    private long report(String section) {
        return writing.published(content(section));
    }

    private ArticleContent content(String section) {
        return new ArticleContent(
                Kind.REPORT,
                writing.section(section, writing.section("machines-all")),
                HEADLINE,
                "",
                "What was said </script>.",
                RichText.fromPlainText("First paragraph.\n\nSecond paragraph."),
                List.of(new Credit(CreditRole.WRITER, "Li Na"), new Credit(CreditRole.WRITER, "陈宇")),
                "The University",
                "Chongqing",
                LocalDate.of(2024, 11, 21),
                List.of(writing.tag("machines-tag")),
                "",
                "",
                List.of(ImageUse.of(Place.LEAD, media.image("A quay"))),
                List.of());
    }
}
