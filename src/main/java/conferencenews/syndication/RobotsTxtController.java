package conferencenews.syndication;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** robots.txt (RFC 9309), from memory: a 5xx here would mean "disallow all". */
@RestController
class RobotsTxtController {

    private static final String RULES = """
            User-agent: *
            Disallow: /admin
            Disallow: /login
            Disallow: /setup
            """;

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String robots() {
        return RULES;
    }
}
