package conferencenews.viewcount;

import java.util.Map;
import java.util.TreeMap;

/** A person's request, unless said otherwise. */
final class VisitBuilder {

    static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    static final String SAFARI =
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                    + " Version/18.5 Safari/605.1.15";

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private String method = "GET";
    private String address = "203.0.113.7";
    private boolean staff;

    VisitBuilder() {
        headers.put("User-Agent", FIREFOX);
        headers.put("Accept-Language", "en");
    }

    VisitBuilder by(String method) {
        this.method = method;
        return this;
    }

    VisitBuilder from(String address) {
        this.address = address;
        return this;
    }

    VisitBuilder with(String header, String text) {
        headers.put(header, text);
        return this;
    }

    VisitBuilder without(String header) {
        headers.remove(header);
        return this;
    }

    VisitBuilder signedIn() {
        staff = true;
        return this;
    }

    Visit build() {
        return new Visit(method, headers::get, address, staff);
    }
}
