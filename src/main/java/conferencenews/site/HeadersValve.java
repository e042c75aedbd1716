package conferencenews.site;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** The security headers of answers that the container gives by itself, such as 400 for an unreadable address. */
class HeadersValve extends ValveBase {

    HeadersValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        SecurityHeaders.HEADERS.forEach(response::setHeader);
        getNext().invoke(request, response);
    }
}
