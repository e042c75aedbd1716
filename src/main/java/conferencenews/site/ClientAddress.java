package conferencenews.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The network address of the one who asks. {@code X-Forwarded-For} counts only as far as trusted proxies have written
 * it: anybody can send one.
 */
@Component
public class ClientAddress {

    private static final Pattern WITH_PORT = Pattern.compile("\\[(.*)](?::\\d+)?|([\\d.]+):\\d+");

    private final List<Network> proxies;

    ClientAddress(ProxySettings settings) {
        this.proxies = settings.networks();
    }

    /** The address in its canonical form: the right-most hop that is no trusted proxy. */
    public String of(HttpServletRequest request) {
        String nearest = request.getRemoteAddr();
        Optional<InetAddress> client = parsed(nearest);
        for (String hop : hops(request)) {
            Optional<InetAddress> next = parsed(hop);
            if (next.isEmpty() || client.filter(this::isProxy).isEmpty()) {
                break;
            }
            client = next;
        }
        return client.map(InetAddress::getHostAddress).orElse(nearest);
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }

    /** What the header says, the nearest hop first. */
    private static List<String> hops(HttpServletRequest request) {
        List<String> hops = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .collect(Collectors.toList());
        Collections.reverse(hops);
        return hops;
    }

    private static Optional<InetAddress> parsed(String hop) {
        Matcher port = WITH_PORT.matcher(hop);
        String address = !port.matches() ? hop : port.group(1) == null ? port.group(2) : port.group(1);
        int zone = address.indexOf('%');
        return Network.address(zone < 0 ? address : address.substring(0, zone));
    }
}
