package conferencenews.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.SampleSiteTest;
import conferencenews.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The facts of the seed article stand beside it as data, each with the paragraph that states it. */
@SampleSiteTest
class SampleDirectoryIT {

    @Autowired
    Visitor reader;

    @Test
    void everyFactCitesTheParagraphThatNamesIt() {
        String path = reader.get("/articles/1").location();
        Document page = reader.get(path).page();
        Element box = page.expectFirst(".key-facts");
        assertThat(box.select("dt").eachText())
                .containsSubsequence("Host", "Organizers", "People", "Institutions", "Agreements", "Subjects");
        assertThat(box.text())
                .contains(
                        "LIU Enmei, Professor, Vice President of Chongqing Medical University · Chair",
                        "Singapore National University of Singapore",
                        "Cooperation agreement: Chongqing Medical University – Yong Loo Lin School of Medicine");
        for (Element fact : box.select("dd")) {
            if (fact.text().startsWith("International cooperation")) {
                continue; // a subject of the office, not of the text
            }
            Element cite = fact.selectFirst(".key-facts__cite");
            assertThat(cite).as(fact.text()).isNotNull();
            assertThat(page.select(cite.attr("href"))).as(fact.text()).hasSize(1);
        }
        assertThat(box.select("a[href^='/people/']")).hasSize(4);
        assertThat(box.select("a[href^='/institutions/']")).hasSize(15);
        assertThat(box.select("a[href^='/tags/']")).hasSize(9);
        for (Element link : box.select("a:not(.key-facts__cite)")) {
            assertThat(reader.get(link.attr("href")).status())
                    .as(link.attr("href"))
                    .isEqualTo(200);
        }
        Answer institution = reader.get("/zh"
                + box.select("a[href$='national-university-of-singapore']").attr("href"));
        assertThat(institution.text()).contains("新加坡国立大学", "杨潞龄医学院", "ror.org/01tgyzw49");
    }
}
