package conferencenews.viewcount;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** The address a request came from; what it claims in headers is not believed. */
@Component("directClientAddress")
class ClientAddress {

    String of(HttpServletRequest request) {
        return request.getRemoteAddr();
    }
}
