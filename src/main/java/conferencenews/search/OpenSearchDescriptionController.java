package conferencenews.search;

import conferencenews.site.Site;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** Lets browsers add the site's search (OpenSearch description 1.1). */
@Controller
class OpenSearchDescriptionController {

    private static final String TYPE = "application/opensearchdescription+xml;charset=UTF-8";

    private final Site site;
    private final MessageSource messages;

    OpenSearchDescriptionController(Site site, MessageSource messages) {
        this.site = site;
        this.messages = messages;
    }

    @GetMapping("/opensearch.xml")
    ResponseEntity<String> description(Locale locale) {
        String language = site.language(locale);
        String search = site.absolute(site.prefix(language) + "/search");
        return ResponseEntity.ok().header("Content-Type", TYPE).body("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                          <ShortName>%s</ShortName>
                          <Description>%s</Description>
                          <InputEncoding>UTF-8</InputEncoding>
                          <Language>%s</Language>
                          <Url type="text/html" template="%s?q={searchTerms}"/>
                        </OpenSearchDescription>
                        """.formatted(
                        escaped(site.name()),
                        escaped(messages.getMessage("search.label", null, locale)),
                        language,
                        escaped(search)));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscapeDecimal(text);
    }
}
