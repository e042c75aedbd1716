package conferencenews.pagecache;

import conferencenews.site.Personal;
import conferencenews.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells which requests ask for a page that is the same for all visitors. What pages do not read is left out of the
 * address, so that nobody can fill the memory with copies of one page.
 */
@Component
class PageAddresses {

    /** The only parameter that public pages read. */
    static final String PAGE = "page";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern ENCODED = Pattern.compile("%[0-9a-fA-F]{2}");
    private static final int MAX_LENGTH = 1_000;

    /** What is rendered like a page although its name has an ending. */
    private static final String[] ENDINGS = {
        ".ics",
        "/feed.atom",
        "/feed.rss",
        "/feed.json",
        "/sitemap.xml",
        "/sitemap-pages.xml",
        "/sitemap-news.xml",
        "/llms.txt"
    };

    private final String[] personal;

    @Autowired
    PageAddresses(Site site) {
        this(site.languages().stream().map(site::prefix).toList());
    }

    PageAddresses(List<String> prefixes) {
        personal = prefixes.stream()
                .flatMap(prefix -> Personal.PATHS.stream().map(path -> prefix + path))
                .toArray(String[]::new);
    }

    /** Whether a page or a feed that visitors read is asked for; a file has another ending, a page has none. */
    boolean isPage(HttpServletRequest request) {
        String method = request.getMethod();
        String path = request.getRequestURI();
        return (method.equals("GET") || method.equals("HEAD")) && isRendered(path) && !isPersonal(path);
    }

    private static boolean isRendered(String path) {
        if (path.indexOf('.') < 0) {
            return true;
        }
        for (String ending : ENDINGS) {
            if (path.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** @return null for what is spelled as no browser does */
    @Nullable
    PageAddress of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.length() > MAX_LENGTH || !isPlain(path)) {
            return null;
        }
        String spelled = path.indexOf('%') < 0 ? path : upperCase(path);
        String query = request.getQueryString();
        return query == null ? new PageAddress(spelled, null) : withQuery(spelled, query);
    }

    private boolean isPersonal(String path) {
        for (String start : personal) {
            if (path.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** Encoded are only letters beyond ASCII. */
    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char character = path.charAt(i);
            if (character == ';' || character == '\\') {
                return false;
            }
            if (character == '/' && i > 0 && path.charAt(i - 1) == '/') {
                return false;
            }
            if (character == '%' && (i + 1 == path.length() || Character.digit(path.charAt(i + 1), 16) < 8)) {
                return false;
            }
        }
        return true;
    }

    /** The digits of an encoding may come in lower case (RFC 3986, 2.1). */
    private static String upperCase(String path) {
        return ENCODED.matcher(path).replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
    }

    /** A page number in a strange form is the page's own affair. */
    private static @Nullable PageAddress withQuery(String path, String query) {
        String number = null;
        for (String parameter : query.split("&")) {
            int end = parameter.indexOf('=');
            if (isPage(end < 0 ? parameter : parameter.substring(0, end))) {
                String value = parameter.substring(end + 1);
                if (number != null || !NUMBER.matcher(value).matches()) {
                    return null;
                }
                number = value;
            }
        }
        return new PageAddress(path, number);
    }

    private static boolean isPage(String name) {
        if (name.indexOf('%') < 0) {
            return name.equals(PAGE);
        }
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8).equals(PAGE);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
