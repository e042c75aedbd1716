package conferencenews.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** One page has one place in memory, and what is not a page for everybody has none. */
class PageAddressesTests {

    private final PageAddresses addresses = new PageAddresses(List.of("", "/zh"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ | /",
                "/?utm_source=letter | /",
                "/zh/ | /zh/",
                "/sections/focus | /sections/focus",
                "/sections/focus?page=2 | /sections/focus?page=2",
                "/sections/focus?a=1&page=2&b=%E4%BC%9A&pages=7 | /sections/focus?page=2",
                "/sections/focus?page=2&page | ",
                "/sections/focus?page=2&page=3 | ",
                "/sections/focus?p%61ge=2 | /sections/focus?page=2",
                "/sections/focus?page=02 | ",
                "/sections/focus?page=abc | ",
                "/articles/1/%e4%bc%9a%E8%AE%AE | /articles/1/%E4%BC%9A%E8%AE%AE",
                "/articles/1/%61bc | ",
                "/articles/1/a%2Fb | ",
                "/articles/1;x=1/abc | ",
                "//articles/1/abc | ",
                "/articles/1/a% | ",
            })
    void areSpelledInOneWay(String target, String key) {
        PageAddress address = addresses.of(get(target));
        assertThat(address == null ? null : address.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/zh/about", "/articles/1/abc", "/nothing/here"})
    void ofPagesAreKnown(String path) {
        assertThat(addresses.isPage(get(path))).isTrue();
        assertThat(addresses.isPage(new MockHttpServletRequest("POST", path))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/zh/admin/articles", "/login", "/zh/setup", "/actuator/health", "/css/base.css"})
    void ofOtherThingsAreKnown(String path) {
        assertThat(addresses.isPage(get(path))).isFalse();
    }

    private static MockHttpServletRequest get(String target) {
        String[] parts = target.split("\\?", 2);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", parts[0]);
        if (parts.length == 2) {
            request.setQueryString(parts[1]);
        }
        return request;
    }
}
