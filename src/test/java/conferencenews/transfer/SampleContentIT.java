package conferencenews.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conferencenews.FullStackTest;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.NotAllowed;
import conferencenews.account.Role;
import conferencenews.article.Writing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The sample comes once, reads like the site it is for, and goes away when asked. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
@TestPropertySource(properties = "news.site.name=A database of its own")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleContentIT {

    private static final String SEED =
            "/articles/1/chongqing-medical-university-held-2024-international-conference-on-cooperation";

    @Autowired
    SampleContent sample;

    @Autowired
    Writing writing;

    @Autowired
    Visitor visitor;

    @Autowired
    JdbcClient database;

    @Test
    @Order(1)
    void theFirstStartShowsTheSeedReportWordForWord() throws Exception {
        sample.load();
        Document page = visitor.get(SEED).page();
        Document source = Jsoup.parse(
                Files.readString(Path.of("src/main/resources/sample/articles/00-biomedical-sciences-session.html")));
        List<String> paragraphs = source.select("p").stream().map(Element::text).toList();
        assertThat(paragraphs).hasSize(6);
        assertThat(page.select("article p").eachText()).containsAll(paragraphs);
        assertThat(page.selectFirst("time").attr("datetime")).startsWith("2024-11-22");
        assertThat(page.text()).contains("Chongqing Medical University", "Events & News", "Focus");
        assertThat(page.selectFirst("data.view-count").text()).isEqualTo("1");
    }

    @Test
    @Order(2)
    void theSeedReportLeadsTheHomePage() {
        Element first = visitor.get("/").page().selectFirst("main a[href*=/articles/]");
        assertThat(first.attr("href")).isEqualTo(SEED);
    }

    @Test
    @Order(3)
    void listsArchiveAndPaginationAreReal() {
        assertThat(visitor.get("/sections/events").page().select("main a[href*=page=2]"))
                .isNotEmpty();
        assertThat(visitor.get("/sections/events?page=2").status()).isEqualTo(200);
        assertThat(visitor.get("/archive/2024/11").text()).contains("Biomedical Sciences Session");
        assertThat(visitor.get("/zh/")
                        .page()
                        .select("main a[href^=/zh/articles/]")
                        .size())
                .isGreaterThan(3);
    }

    /** What facts.json says. */
    @Test
    @Order(3)
    void theFactsOfTheSeedReportAreItsConferences() {
        String link = visitor.get("/conferences")
                .page()
                .select("a:contains(2024 International)")
                .attr("href");
        Document conference = visitor.get(link).page();
        assertThat(conference.select("h1").text())
                .isEqualTo("2024 International Conference on Cooperation and Integration of Industry, Education"
                        + " Research and Application (Chongqing)");
        Document session = visitor.get(conference.select(".programme__name a").attr("href"))
                .page();
        assertThat(session.select("h1").text()).isEqualTo("Biomedical Sciences Session");
        assertThat(session.select(".conference__theme").text())
                .isEqualTo("Leading Innovation in Biomedical Sciences, Development with Opening and Integration");
        assertThat(session.select(".conference__facts dd").eachText())
                .contains("22 November 2024", "Chongqing Medical University")
                .anyMatch(place -> place.startsWith("Academic Conference Hall, Innovation Centre-Chongyi, Chongqing"
                        + " Medical University, Chongqing, China"))
                .anyMatch(organiser -> organiser.startsWith("Graduate School"))
                .anyMatch(organiser -> organiser.startsWith("Office of International Cooperation & Exchanges"));
        assertThat(session.select(".conference__topics li").eachText())
                .hasSize(8)
                .contains("metabolomics");
        assertThat(session.select(".people").text())
                .contains("LIU Enmei, Professor, Vice President, Chongqing Medical University")
                .contains("Chen Zhixiong, Professor, Assistant Dean, Yong Loo Lin School of Medicine");
        assertThat(session.select(".countries dt").eachText())
                .contains("Australia", "China", "France", "Japan", "Singapore", "Sweden", "United Kingdom");
        assertThat(session.select(".written a").eachAttr("href")).containsExactly(SEED);
        assertThat(session.select("#agreements ~ ul li")).hasSize(1);
        for (Element each : session.select(".people a, .countries a, .conference__facts dd a[href^=/]")) {
            assertThat(visitor.follow(visitor.get(each.attr("href"))).status())
                    .as(each.text())
                    .isEqualTo(200);
        }
    }

    @Test
    @Order(4)
    void loadedOnceItIsNotLoadedAgain() {
        long before = articles();
        sample.load();
        assertThat(articles()).isEqualTo(before).isGreaterThan(25);
    }

    @Test
    @Order(5)
    void itComesThroughTheEditorsCommandsWithTheSystemAsActor() {
        assertThat(database.sql("select count(*) from audit_entry where actor_id is null and action = 'published'")
                        .query(Long.class)
                        .single())
                .isEqualTo(articles());
        assertThat(database.sql("select count(*) from account")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(6)
    void onlyAnAdministratorRemovesIt() {
        assertThatThrownBy(() -> sample.remove(new Actor(null, "Publisher", Role.PUBLISHER)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    @Order(7)
    void removingKeepsWhatSomebodyEditedAndWhatOthersWrote() {
        writing.revise(2, 1, "A sample that somebody made their own");
        long own = writing.published("Our own report", "focus");
        sample.remove(Actor.SYSTEM);
        assertThat(ids()).containsExactlyInAnyOrder(2L, own);
        assertThat(visitor.get(SEED).status()).isEqualTo(404);
        assertThat(visitor.get("/").text()).contains("Our own report").doesNotContain("Biomedical");
        assertThat(visitor.get("/conferences").text())
                .as("what the edited call for papers names stays")
                .contains("First Chongqing Symposium")
                .doesNotContain("Second Chongqing Symposium")
                .doesNotContain("Workshop on Sample Cooling");
        assertThat(visitor.get("/sections/research").status())
                .as("a section nothing stands in any more")
                .isEqualTo(404);
        assertThat(visitor.get("/sections/focus").status()).isEqualTo(200);
    }

    @Test
    @Order(8)
    void aRestartDoesNotBringItBack() {
        sample.load();
        assertThat(articles()).isEqualTo(2);
    }

    private long articles() {
        return ids().size();
    }

    private List<Long> ids() {
        return database.sql("select id from article").query(Long.class).list().stream()
                .collect(Collectors.toList());
    }
}
