package conferencenews.syndication;

import conferencenews.site.Site;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** robots.txt (RFC 9309), from memory: a 5xx here would mean "disallow all". */
@RestController
class RobotsTxtController {

    private static final List<String> CLOSED = List.of("/admin", "/login", "/setup", "/search");

    private final String rules;
    private final Site site;

    RobotsTxtController(Site site) {
        this.site = site;
        rules = site.languages().stream()
                .flatMap(language -> CLOSED.stream().map(path -> "Disallow: " + site.prefix(language) + path + "\n"))
                .collect(Collectors.joining("", "User-agent: *\n", ""));
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String robots() {
        return rules + "\nSitemap: " + site.absolute(SitemapController.INDEX) + "\nSitemap: "
                + site.absolute(SitemapController.NEWS) + "\n";
    }
}
