package conferencenews.syndication;

import conferencenews.article.FullArticle;
import conferencenews.article.FullArticles;
import conferencenews.site.Dates;
import conferencenews.site.LanguageNames;
import conferencenews.site.Site;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A public article for programs that keep references. */
@RestController
class CitationController {

    private final FullArticles articles;
    private final LanguageNames languages;
    private final Site site;
    private final Dates dates;
    private final Clock clock;
    private final CslJson cslJson;

    CitationController(
            FullArticles articles, LanguageNames languages, Site site, Dates dates, Clock clock, JsonMapper json) {
        this.articles = articles;
        this.languages = languages;
        this.site = site;
        this.dates = dates;
        this.clock = clock;
        this.cslJson = new CslJson(json);
    }

    @GetMapping("/articles/{id:\\d{1,18}}/citation.{format:bib|ris|json}")
    ResponseEntity<byte[]> citation(@PathVariable long id, @PathVariable String format) {
        Instant now = clock.instant();
        Citation citation = citation(articles.visible(id, now), now);
        CitationFormat chosen = CitationFormat.of(format);
        String text = switch (chosen) {
            case BIBTEX -> BibTex.write(citation);
            case RIS -> Ris.write(citation);
            case CSL_JSON -> cslJson.write(citation);
        };
        ContentDisposition file = ContentDisposition.attachment()
                .filename("article-" + id + "." + format)
                .build();
        return ResponseEntity.ok()
                .contentType(chosen.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header("X-Robots-Tag", "noindex")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Citation citation(FullArticle article, Instant now) {
        Locale locale = Locale.forLanguageTag(article.language());
        String shortPath = "/articles/" + article.id();
        return new Citation(
                article.id(),
                line(article.headline()),
                authors(article),
                site.name(),
                dates.at(article.firstPublic()).toLocalDate(),
                article.version(),
                site.absolute(shortPath),
                site.absolute(site.prefix(article.language()) + shortPath + "/versions/" + article.version()),
                dates.at(now).toLocalDate(),
                languages.tag(article.language()),
                line(article.standfirst()),
                article.tags().stream().map(tag -> line(tag.name(locale))).toList());
    }

    private static List<CitedName> authors(FullArticle article) {
        if (!article.writers().isEmpty()) {
            return article.writers().stream()
                    .map(CitationController::line)
                    .map(CitedName::of)
                    .toList();
        }
        return article.source().isEmpty() ? List.of() : List.of(new CitedName(line(article.source()), ""));
    }

    /** Formats are read by lines. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    }
}
