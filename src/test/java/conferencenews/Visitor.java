package conferencenews;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;

/**
 * A browser without scripts: keeps cookies, remembers the form token of the last page it saw, follows no redirect by
 * itself. Each injected visitor is a new one.
 */
public class Visitor {

    private static final String BOUNDARY = "between-two-files";

    private final URI site;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable String token;

    public Visitor(int port) {
        site = URI.create("http://localhost:" + port);
        header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        header("Sec-Fetch-Dest", "document");
        header("Sec-Fetch-Mode", "navigate");
        header("Sec-Fetch-Site", "none");
    }

    /** Sends this header with every request from now on; null takes it away. */
    public Visitor header(String name, @Nullable String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer head(String path) {
        return send(request(path).method("HEAD", BodyPublishers.noBody()));
    }

    /** Posts the fields, given as name, value, name, value, with the form token of the last page seen. */
    public Answer post(String path, String... namesAndValues) {
        List<KeyValue> fields = new ArrayList<>();
        if (token != null) {
            fields.add(new KeyValue("_csrf", token));
        }
        fields.addAll(pairs(namesAndValues));
        return post(path, fields);
    }

    /** Posts exactly these fields, without a form token. */
    public Answer postWithoutToken(String path, String... namesAndValues) {
        return post(path, pairs(namesAndValues));
    }

    /** Posts a body of any kind, as it is. */
    public Answer postBody(String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    /** Uploads files, given as name and bytes, in the field {@code files}, with the form token of the last page seen. */
    public Answer upload(String path, Map<String, byte[]> files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (token != null) {
            part(body, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
        }
        files.forEach((name, bytes) -> part(body, "name=\"files\"; filename=\"" + name + "\"", bytes));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Fills in the form found by a CSS selector and submits it as a browser would; changes are name, value, … */
    public Answer submit(Answer page, String form, String... changes) {
        Element found = page.page().selectFirst(form);
        if (!(found instanceof FormElement element)) {
            throw new AssertionError("No form " + form + " in " + page);
        }
        List<KeyValue> changed = pairs(changes);
        List<KeyValue> fields = new ArrayList<>();
        for (KeyVal each : element.formData()) {
            if (changed.stream().noneMatch(change -> change.name.equals(each.key()))) {
                fields.add(new KeyValue(each.key(), each.value()));
            }
        }
        fields.addAll(changed);
        String action = element.hasAttr("action")
                ? element.absUrl("action")
                : page.address().toString();
        return element.attr("method").equalsIgnoreCase("post")
                ? post(action, fields)
                : get(action.replaceAll("\\?.*", "") + "?" + encoded(fields));
    }

    /** The page behind a redirect, and behind any further one. */
    public Answer follow(Answer answer) {
        Answer next = answer;
        for (int hops = 0; next.location() != null && hops < 10; hops++) {
            next = get(next.location());
        }
        return next;
    }

    /** Logs in on the login page; fails if the site refuses. */
    public Visitor login(String username, String password) {
        Answer answer = submit(get("/login"), "form[action$=/login]", "username", username, "password", password);
        if (answer.status() / 100 != 3 || get("/login").status() / 100 != 3) {
            throw new AssertionError("Login refused: " + answer);
        }
        return this;
    }

    public @Nullable String cookie(String name) {
        return cookies.getCookieStore().get(site).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    public Visitor cookie(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(site, cookie);
        return this;
    }

    public boolean hasCookies() {
        return !cookies.getCookieStore().getCookies().isEmpty();
    }

    private Answer post(String path, List<KeyValue> fields) {
        return postBody(path, "application/x-www-form-urlencoded", encoded(fields));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path));
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            Answer answer = new Answer(response.uri(), response.statusCode(), response.headers(), response.body());
            remember(answer);
            return answer;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private void remember(Answer answer) {
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            Element field = answer.page().selectFirst("input[name=_csrf]");
            token = field == null ? token : field.val();
        }
    }

    private static List<KeyValue> pairs(String... namesAndValues) {
        List<KeyValue> pairs = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(new KeyValue(namesAndValues[i], namesAndValues[i + 1]));
        }
        return pairs;
    }

    private static String encoded(List<KeyValue> fields) {
        return fields.stream()
                .map(field -> URLEncoder.encode(field.name, StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.value, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private record KeyValue(String name, String value) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        @Lazy
        @Scope("prototype")
        Visitor visitor(Environment environment) {
            return new Visitor(environment.getRequiredProperty("local.server.port", Integer.class));
        }
    }
}
