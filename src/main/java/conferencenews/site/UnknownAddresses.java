package conferencenews.site;

import jakarta.servlet.http.HttpServletRequest;

/** Is told of requests that led nowhere. */
public interface UnknownAddresses {

    void note(HttpServletRequest request);
}
