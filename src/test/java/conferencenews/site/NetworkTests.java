package conferencenews.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTests {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.1.128/25, 192.168.1.127, false",
        "192.168.1.128/25, 192.168.1.128, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "::1, ::1, true",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "192.168.1.0/23, 192.168.0.255, true",
        "192.168.1.0/23, 192.168.2.0, false",
    })
    void containsTheAddressesWithItsPrefix(String network, String address, boolean contained) {
        assertThat(Network.of(network).contains(Network.address(address).orElseThrow()))
                .isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "foo", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/", "::1/129", "300.1.1.1", "example.org/8"})
    void refusesWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> Network.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "unknown",
                "1",
                "1.2.3",
                "_hidden",
                "1.2.3.4.5",
                "abcd",
                ":",
                "1:2",
                "1..2.3",
                "1.2.3.4.",
                "256.1.1.1",
                "1.2.3.0004"
            })
    void takesNoNameForAnAddress(String text) {
        assertThat(Network.address(text)).isEmpty();
    }
}
