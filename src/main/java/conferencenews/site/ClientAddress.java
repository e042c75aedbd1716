package conferencenews.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The network address of the one who asks. {@code X-Forwarded-For} counts only as far as trusted proxies have written
 * it: anybody can send one.
 */
@Component
public class ClientAddress {

    private final Networks proxies;

    ClientAddress(ProxySettings settings) {
        this.proxies = settings.networks();
    }

    /** The address in its canonical form: the right-most hop that is no trusted proxy. */
    public String of(HttpServletRequest request) {
        String nearest = request.getRemoteAddr();
        if (proxies.isEmpty() && nearest.indexOf(':') < 0) {
            return nearest; // as the container writes it, and every reader's unless IPv6 is spoken
        }
        InetAddress peer = parsed(nearest);
        if (peer == null) {
            return nearest;
        }
        return (proxies.contain(peer) ? behind(peer, forwarded(request)) : peer).getHostAddress();
    }

    /** Follows the hops from the nearest on, which stands last. */
    private InetAddress behind(InetAddress proxy, String hops) {
        InetAddress client = proxy;
        int end = hops.length();
        while (end > 0 && proxies.contain(client)) {
            int comma = hops.lastIndexOf(',', end - 1);
            String hop = hops.substring(comma + 1, end).strip();
            InetAddress next = parsed(hop);
            if (next == null && !(hop.isEmpty() && end == hops.length())) {
                break;
            }
            client = next == null ? client : next;
            end = comma;
        }
        return client;
    }

    private static String forwarded(HttpServletRequest request) {
        Enumeration<String> headers = request.getHeaders("X-Forwarded-For");
        String hops = headers.hasMoreElements() ? headers.nextElement() : "";
        while (headers.hasMoreElements()) {
            hops = hops + ',' + headers.nextElement();
        }
        return hops;
    }

    /** Some proxies add the port: {@code 198.51.100.1:4711}, {@code [2001:db8::7]:4711}. */
    private static @Nullable InetAddress parsed(String hop) {
        String address = hop;
        int colon = hop.indexOf(':');
        if (hop.startsWith("[")) {
            address = hop.substring(1, Math.max(1, hop.indexOf(']')));
        } else if (colon >= 0 && colon == hop.lastIndexOf(':') && hop.indexOf('.') >= 0) {
            address = hop.substring(0, colon);
        }
        int zone = address.indexOf('%');
        return Network.address(zone < 0 ? address : address.substring(0, zone)).orElse(null);
    }
}
