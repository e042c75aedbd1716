package conferencenews.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ClientAddressTests {

    private static final ClientAddress BEHIND_PROXIES =
            new ClientAddress(new ProxySettings(List.of("10.0.0.0/8", "127.0.0.1", "2001:db8:1::/48")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // nearest      | X-Forwarded-For                      | client
                "203.0.113.9    |                                      | 203.0.113.9",
                "203.0.113.9    | 198.51.100.1                         | 203.0.113.9",
                "10.0.0.1       |                                      | 10.0.0.1",
                "10.0.0.1       | 198.51.100.1                         | 198.51.100.1",
                "10.0.0.1       | 192.0.2.66, 198.51.100.1             | 198.51.100.1",
                "10.0.0.1       | 192.0.2.66, 198.51.100.1, 10.0.0.2   | 198.51.100.1",
                "10.0.0.1       | 10.0.0.3, 10.0.0.2                   | 10.0.0.3",
                "10.0.0.1       | 198.51.100.1, unknown                | 10.0.0.1",
                "10.0.0.1       | 198.51.100.1,                        | 198.51.100.1",
                "10.0.0.1       | 198.51.100.1:4711                    | 198.51.100.1",
                "127.0.0.1      | [2001:db8:2::7]:4711                 | 2001:db8:2:0:0:0:0:7",
                "2001:db8:1::1  | 2001:db8:2::7                        | 2001:db8:2:0:0:0:0:7",
                "2001:db8:2::7  | 198.51.100.1                         | 2001:db8:2:0:0:0:0:7",
                "::ffff:10.0.0.1| 198.51.100.1                         | 198.51.100.1",
                "10.0.0.1       | 198.51.100.1,, 10.0.0.2              | 10.0.0.2",
                "10.0.0.1       | ,                                    | 10.0.0.1",
                "10.0.0.1       | [                                    | 10.0.0.1",
                "10.0.0.1       | <script>                             | 10.0.0.1",
            })
    void believesOnlyWhatTrustedProxiesWrote(String nearest, String forwarded, String client) {
        MockHttpServletRequest request = request(nearest);
        Stream.ofNullable(forwarded).forEach(header -> request.addHeader("X-Forwarded-For", header));
        assertThat(BEHIND_PROXIES.of(request)).isEqualTo(client);
    }

    @Test
    void readsSeveralHeadersAsOneList() {
        MockHttpServletRequest request = request("10.0.0.1");
        request.addHeader("X-Forwarded-For", "192.0.2.66");
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        assertThat(BEHIND_PROXIES.of(request)).isEqualTo("198.51.100.1");
    }

    @Test
    void believesNobodyByDefault() {
        MockHttpServletRequest request = request("127.0.0.1");
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        assertThat(new ClientAddress(new ProxySettings(List.of())).of(request)).isEqualTo("127.0.0.1");
    }

    @Test
    void saysWhichNetworkIsWrong() {
        assertThatThrownBy(() -> new ClientAddress(new ProxySettings(List.of("foo"))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("news.trusted-proxies")
                .hasMessageContaining("foo");
    }

    private static MockHttpServletRequest request(String remote) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(remote);
        return request;
    }
}
