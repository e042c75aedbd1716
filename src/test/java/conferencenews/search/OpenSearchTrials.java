package conferencenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.FullStackTest;
import conferencenews.article.Writing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What readers find with OpenSearch, which runs in a process of its own: {@code ./mvnw -Popensearch …}. */
@FullStackTest
@Import(Writing.class)
class OpenSearchTrials extends SearchContract {

    @Autowired
    Engine engine;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        settings.add("news.search.open-search", OpenSearchServer::address);
    }

    @Test
    void theIndexIsThatOfTheServer() {
        assertThat(engine.isShared()).isTrue();
        assertThat(engine.folder()).doesNotExist();
        writing.published("Thylacine seen");
        assertThat(reader.get("/search?q=thylacine")
                        .page()
                        .select(".search__results h3")
                        .text())
                .contains("Thylacine seen");
        index.look();
        assertThat(OpenSearchServer.get("/articles-read/_count?q=headline:thylacine"))
                .contains("\"count\":1");
    }

    @Test
    void whileTheServerStandsStillSearchSaysSoAndAfterwardsNothingIsMissing() {
        writing.published("Before the pause a dodo");
        assertThat(reader.get("/search?q=dodo").page().text()).contains("Before the pause a dodo");
        OpenSearchServer.close();
        assertThat(reader.get("/search?q=dodo").status()).isEqualTo(503);
        writing.published("During the pause a dodo");
        assertThat(reader.get("/").status()).as("the rest of the site goes on").isEqualTo(200);
        OpenSearchServer.open();
        index.look();
        assertThat(reader.get("/search?q=dodo").page().text())
                .contains("Before the pause a dodo", "During the pause a dodo");
    }
}
