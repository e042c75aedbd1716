package conferencenews.account;

import conferencenews.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The one cookie of the site, for people who log in; the same in every language. */
@Component
class SessionCookie extends DefaultCookieSerializer {

    private static final Pattern SESSION_ID = Pattern.compile("[0-9a-f-]{36}");

    SessionCookie(Site site) {
        setCookiePath("/");
        if (site.url().startsWith("https:")) {
            setUseSecureCookie(true); // behind a proxy that ends TLS the request itself does not tell
        }
    }

    /** Only what can be an id reaches the database. */
    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return super.readCookieValues(request).stream()
                .filter(SESSION_ID.asMatchPredicate())
                .toList();
    }
}
