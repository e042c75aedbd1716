package conferencenews.site;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Puts the security headers on all answers, also those the container gives by itself. */
class HeadersValve extends ValveBase {

    HeadersValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        SecurityHeaders.set(request, response);
        if ("CONNECT".equals(request.getMethod())) {
            // the container says 501, but the mistake is the asker's
            response.sendError(Response.SC_METHOD_NOT_ALLOWED);
        }
        getNext().invoke(request, response);
    }
}
