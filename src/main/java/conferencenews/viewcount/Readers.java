package conferencenews.viewcount;

import conferencenews.site.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Tells readers from robots by the rules of counting, for what is counted elsewhere. */
@Component
public class Readers {

    private final Robots robots;
    private final ClientAddress addresses;

    Readers(Robots robots, ClientAddress addresses) {
        this.robots = robots;
        this.addresses = addresses;
    }

    /** Whether somebody opens a page with this request: no robot, no browser that fetches ahead. */
    public boolean isReader(HttpServletRequest request) {
        return robots.judge(Visit.of(request, addresses.of(request), false)).counted();
    }
}
