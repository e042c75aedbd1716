package conferencenews.syndication;

import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** security.txt (RFC 9116), for sites that say whom to tell of a weakness. */
@RestController
class SecurityTxtController {

    private static final String PATH = "/.well-known/security.txt";

    /** Less than the year that the standard advises; counted anew each day, so that it never ends. */
    private static final int DAYS = 180;

    private final SecuritySettings settings;
    private final Site site;
    private final Clock clock;

    SecurityTxtController(SecuritySettings settings, Site site, Clock clock) {
        this.settings = settings;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String contacts() {
        if (settings.contact().isEmpty()) {
            throw new PageNotFound();
        }
        return text(settings.contact(), site.languages(), site.absolute(PATH), clock.instant());
    }

    static String text(List<String> contacts, List<String> languages, String canonical, Instant now) {
        StringBuilder text = new StringBuilder();
        contacts.forEach(contact -> text.append("Contact: ").append(contact).append('\n'));
        return text.append("Expires: ")
                .append(now.truncatedTo(ChronoUnit.DAYS).plus(DAYS, ChronoUnit.DAYS))
                .append("\nPreferred-Languages: ")
                .append(String.join(", ", languages))
                .append("\nCanonical: ")
                .append(canonical)
                .append('\n')
                .toString();
    }
}
