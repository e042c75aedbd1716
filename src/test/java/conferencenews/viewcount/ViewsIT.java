package conferencenews.viewcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(
        properties = {
            "news.data=target/test-data/views",
            "spring.datasource.url=jdbc:h2:mem:views;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        })
@AutoConfigureMockMvc
class ViewsIT {

    @Autowired
    private Views views;

    @Autowired
    private MockMvc site;

    @Test
    void believesNoForwardedAddressOfAnUntrustedPeer() {
        for (int forged = 0; forged < 100; forged++) {
            MockHttpServletRequest request = request();
            request.addHeader("X-Forwarded-For", "198.51.100." + forged);
            request.addHeader("Forwarded", "for=198.51.100." + forged);
            assertThat(views.view(1, request).header()).isEqualTo(forged == 0 ? "yes" : "no; reason=repeat");
        }
        assertThat(views.shown(1)).isEqualTo(1);
    }

    @Test
    void doesNotCountWhatItOnlyClassifies() {
        assertThat(views.classify(request()).counted()).isTrue();
        assertThat(views.view(2, request()).counted()).isTrue();
        assertThat(views.shown(2)).isEqualTo(1);
    }

    @Test
    void tellsAReaderThatTheyWouldBeCounted() throws Exception {
        site.perform(get("/about/views").header("User-Agent", VisitBuilder.FIREFOX))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("it would be counted")))
                .andExpect(content().string(containsString("View-Counted: yes")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void tellsARobotInChineseWhatItIs() throws Exception {
        site.perform(get("/zh/about/views").header("User-Agent", "GPTBot/1.2 <script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("人工智能采集程序")))
                .andExpect(content().string(containsString("no; reason=robot")))
                .andExpect(content().string(not(containsString("<script>"))))
                .andExpect(content().string(not(containsString("??"))));
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/articles/1/a");
        request.setRemoteAddr("203.0.113.7");
        request.addHeader("User-Agent", VisitBuilder.FIREFOX);
        return request;
    }
}
