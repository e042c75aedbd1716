package conferencenews;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What the site answered to a {@link Visitor}. */
public record Answer(URI address, int status, HttpHeaders headers, byte[] bytes) {

    public String body() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The body as a page, its links resolved against its address. */
    public Document page() {
        return Jsoup.parse(body(), address.toString());
    }

    /** The visible text of the page. */
    public String text() {
        return page().text();
    }

    public @Nullable String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    public List<String> headers(String name) {
        return headers.allValues(name);
    }

    /** Path and query the answer redirects to, without the host when it is this site. */
    public @Nullable String location() {
        String location = header("Location");
        String site = address.getScheme() + "://" + address.getAuthority();
        return location != null && location.startsWith(site) ? location.substring(site.length()) : location;
    }

    @Override
    public String toString() {
        return status + " " + address + (location() == null ? "" : " -> " + location()) + "\n" + body();
    }
}
