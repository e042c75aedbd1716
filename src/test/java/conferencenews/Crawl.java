package conferencenews;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Follows every link of the site and sends every search form, as one visitor; remembers the forms that change things. */
class Crawl {

    private static final Pattern IN_STYLES = Pattern.compile("url\\([\"']?([^\"')]+)");
    private static final Pattern VARYING = Pattern.compile(
            "(?<=^(?:/zh)?/(?:articles|sections|tags)/)[^?]+?(?=/feed\\.|\\?)|(?<=[/=])\\d+|(?<==)[^&]+");

    /** How Thymeleaf prints a message that no file has. */
    private static final Pattern WITHOUT_TEXT = Pattern.compile("\\?\\?[\\w.-]+_[a-z]{2}\\?\\?");

    private final Visitor visitor;
    private final String site;
    private final int ofAKind;
    private final Deque<URI> ahead = new ArrayDeque<>();
    private final Set<URI> seen = new HashSet<>();
    private final Map<URI, String> foundOn = new HashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, Form> forms = new LinkedHashMap<>();
    private final List<String> pages = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** @param ofAKind how many addresses to follow that differ in nothing but numbers and values */
    Crawl(Visitor visitor, int ofAKind) {
        this.visitor = visitor;
        this.site = visitor.head("/").address().getAuthority();
        this.ofAKind = ofAKind;
    }

    Crawl from(String... starts) {
        for (String start : starts) {
            note(URI.create("http://" + site + start), "the start");
        }
        while (!ahead.isEmpty()) {
            visit(ahead.poll());
        }
        return this;
    }

    List<String> pages() {
        return pages;
    }

    List<String> faults() {
        return faults;
    }

    /** Forms whose address takes no such form. */
    List<String> formsWithoutHandler(AbstractHandlerMapping handlers) {
        return described(form -> !form.isLogout() && !isHandled(form, handlers));
    }

    List<String> formsAcceptedWithoutToken() {
        return described(form ->
                !form.isLogout() && visitor.postWithoutToken(form.path()).status() != 403);
    }

    /** Forms that the site offered, filled in, and then refused to this visitor. */
    List<String> formsRefused() {
        return described(form -> !form.isLogout() && isRefused(form));
    }

    private void visit(URI address) {
        Answer answer = visitor.get(address.toString());
        if (answer.status() >= 400) {
            faults.add(answer.status() + " " + address + " on " + foundOn.get(address));
        }
        if (answer.location() != null) {
            note(address.resolve(answer.location()), address.toString());
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html")) {
            pages.add(address.toString());
            read(answer.page(), address);
        } else if (type.startsWith("text/css")) {
            IN_STYLES
                    .matcher(answer.body())
                    .results()
                    .map(result -> result.group(1))
                    .filter(url -> !url.startsWith("data:"))
                    .forEach(url -> note(address.resolve(url), address.toString()));
        }
    }

    private void read(Document page, URI address) {
        WITHOUT_TEXT.matcher(page.outerHtml()).results().forEach(key -> faults.add(key.group() + " on " + address));
        for (Element link : page.select("a[href], link[href]")) {
            checkFragment(page, link.attr("href"), address);
            note(URI.create(link.absUrl("href")), address.toString());
        }
        page.select("[src]").forEach(source -> note(URI.create(source.absUrl("src")), address.toString()));
        page.select("form").forEach(form -> note((FormElement) form, address));
    }

    private void checkFragment(Document page, String href, URI address) {
        if (href.startsWith("#") && page.getElementById(href.substring(1)) == null) {
            faults.add("no " + href + " on " + address);
        }
    }

    private void note(FormElement form, URI address) {
        if (form.attr("method").equalsIgnoreCase("post")) {
            Form found = new Form(
                    address.toString(),
                    form.cssSelector(),
                    URI.create(form.absUrl("action")),
                    fields(form),
                    button(form));
            forms.putIfAbsent(found.kind(), found);
        } else {
            note(URI.create(form.absUrl("action") + "?" + query(fields(form))), address.toString());
        }
    }

    private void note(URI link, String where) {
        URI address = URI.create(link.toString().replaceFirst("#.*", ""));
        boolean here = "http".equals(link.getScheme()) && link.getAuthority().equals(site);
        if (here && seen.add(address) && kinds.merge(kind(address), 1, Integer::sum) <= ofAKind) {
            foundOn.put(address, where);
            ahead.add(address);
        }
    }

    private boolean isHandled(Form form, AbstractHandlerMapping handlers) {
        HttpServletRequest request = form.request();
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return handlers.getHandler(request) != null;
        } catch (Exception refused) {
            return false;
        }
    }

    private boolean isRefused(Form form) {
        Answer page = visitor.get(form.page());
        if (page.page().selectFirst(form.selector()) == null) {
            return false;
        }
        int status = visitor.submit(page, form.selector(), form.button()).status();
        return status >= 400 && status != 409 && status != 422;
    }

    private List<String> described(Predicate<Form> fault) {
        return forms.values().stream()
                .filter(fault)
                .map(form -> form.path() + " on " + form.page())
                .toList();
    }

    private static Map<String, String> fields(FormElement form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    /** Name and value of the first button, if it has any. */
    private static String[] button(FormElement form) {
        Element button = form.selectFirst("button[name]");
        return button == null ? new String[0] : new String[] {button.attr("name"), button.val()};
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The address without what differs from one article, tag or search to the next. */
    private static String kind(URI address) {
        return VARYING.matcher(address.getPath() + "?" + address.getQuery()).replaceAll("*");
    }

    /** A form that changes something, and where it was found. */
    private record Form(String page, String selector, URI action, Map<String, String> fields, String[] button) {

        String path() {
            return action.getPath();
        }

        boolean isLogout() {
            return path().endsWith("/logout");
        }

        String kind() {
            return Crawl.kind(action) + " " + fields.keySet();
        }

        HttpServletRequest request() {
            String path = path().replaceFirst("^/zh(?=/)", "");
            MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
            request.setContentType("application/x-www-form-urlencoded");
            fields.forEach(request::addParameter);
            if (button.length > 0) {
                request.addParameter(button[0], button[1]);
            }
            return request;
        }
    }
}
