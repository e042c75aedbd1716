package conferencenews.viewcount;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

@FullStackTest
@Tag("database")
class ViewsIT {

    @Autowired
    private Views views;

    @Autowired
    private ViewBooks books;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private Visitor visitor;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void believesNoForwardedAddressOfAnUntrustedPeer() {
        for (int forged = 0; forged < 100; forged++) {
            MockHttpServletRequest request = request();
            request.addHeader("X-Forwarded-For", "198.51.100." + forged);
            request.addHeader("Forwarded", "for=198.51.100." + forged);
            assertThat(views.view(1, request, false).header()).isEqualTo(forged == 0 ? "yes" : "no; reason=repeat");
        }
        assertThat(views.shown(1)).isEqualTo(1);
    }

    @Test
    void doesNotCountWhatItOnlyClassifies() {
        assertThat(views.classify(request()).counted()).isTrue();
        assertThat(views.view(2, request(), false).counted()).isTrue();
        assertThat(views.shown(2)).isEqualTo(1);
    }

    @Test
    void addsTheViewsOfSeveralDays() {
        views.view(3, request(), false);
        clock.advance(Duration.ofDays(1));
        views.view(3, request(), false);
        assertThat(views.shown(3)).isEqualTo(2);
        books.write();
        assertThat(database.sql("select readers from article_view_daily where article_id = 3")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 1L);
    }

    @Test
    void measuresWhatWaitsAndWhatIsRefused() {
        assertThat(meters.get("news.views.pending").gauge().value()).isNotNegative();
        assertThat(meters.get("news.views.stopped").gauge().value()).isZero();
        assertThat(meters.get("news.views.refused").functionCounter().count()).isZero();
        assertThat(meters.get("news.views.errors").functionCounter().count()).isZero();
    }

    @Test
    void tellsAReaderThatTheyWouldBeCounted() {
        Answer answer = visitor.get("/about/views");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text())
                .contains("it would be counted", "View-Counted: yes", "crawler-user-agents.txt")
                .doesNotContain("??");
        assertThat(visitor.hasCookies()).isFalse();
    }

    @Test
    void tellsARobotInChineseWhatItIs() {
        Answer answer = visitor.header("User-Agent", "GPTBot/1.2 <b>").get("/zh/about/views");
        assertThat(answer.text())
                .contains("不会计入", "人工智能采集程序", "View-Counted: no; reason=robot", "GPTBot/1.2 <b>")
                .doesNotContain("??");
    }

    @Test
    void givesEachReasonAWording() {
        String[][] headers = {{"Sec-Purpose", "prefetch"}, {"Sec-Fetch-Dest", "image"}, {"User-Agent", "curl/8.5.0"}};
        for (String[] header : headers) {
            String text =
                    visitor.header(header[0], header[1]).get("/about/views").text();
            visitor.header(header[0], null);
            assertThat(text).contains("it would not be counted").doesNotContain("??");
        }
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/articles/1/a");
        request.setRemoteAddr("203.0.113.7");
        request.addHeader("User-Agent", VisitBuilder.FIREFOX);
        return request;
    }
}
