package conferencenews.site;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The site's name, zone, languages and addresses. */
@Component
public class Site {

    private final SiteSettings settings;
    private volatile String url;

    Site(SiteSettings settings, Environment environment) {
        this.settings = settings;
        this.url = settings.url() == null
                ? localhost(environment.getProperty("server.port", "8080"))
                : withoutTrailingSlash(settings.url().toString());
    }

    public String name() {
        return settings.name();
    }

    /** The address of the licence that texts are under; null if none is named. */
    public @Nullable String licence() {
        return settings.licence() == null ? null : settings.licence().toString();
    }

    public ZoneId zone() {
        return settings.zone();
    }

    /** The BCP 47 tags of the site's languages; the first has no prefix. */
    public List<String> languages() {
        return settings.languages();
    }

    public String defaultLanguage() {
        return settings.languages().get(0);
    }

    public boolean speaks(String language) {
        return settings.languages().contains(language);
    }

    /** The path prefix of a language: empty for the first one, {@code /zh} for Chinese. */
    public String prefix(String language) {
        return language.equals(defaultLanguage()) ? "" : "/" + language;
    }

    /** The site's language of a request's locale. */
    public String language(Locale locale) {
        String tag = locale.toLanguageTag();
        return speaks(tag) ? tag : defaultLanguage();
    }

    /** The absolute address without a trailing slash. */
    public String url() {
        return url;
    }

    /** The absolute address of a path that begins with a slash. */
    public String absolute(String path) {
        return url + path;
    }

    /** A random port is known only once the server listens. */
    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (settings.url() == null
                && !"management".equals(event.getApplicationContext().getServerNamespace())) {
            url = localhost(String.valueOf(event.getWebServer().getPort()));
        }
    }

    private static String localhost(String port) {
        return "http://localhost:" + port;
    }

    private static String withoutTrailingSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
