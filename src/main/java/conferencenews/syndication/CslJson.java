package conferencenews.syndication;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** CSL-JSON (Citation Style Language 1.0.2): a list of one. */
final class CslJson {

    private final JsonMapper json;

    CslJson(JsonMapper json) {
        this.json = json;
    }

    String write(Citation citation) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", citation.key());
        item.put("type", "article-newspaper");
        item.put("title", citation.title());
        if (!citation.authors().isEmpty()) {
            item.put("author", citation.authors().stream().map(CslJson::name).toList());
        }
        item.put("container-title", citation.siteName());
        item.put("publisher", citation.siteName());
        item.put("issued", date(citation.published()));
        item.put("accessed", date(citation.accessed()));
        item.put("version", String.valueOf(citation.version()));
        item.put("URL", citation.address());
        item.put("note", citation.versionNote());
        item.put("language", citation.language());
        if (!citation.keywords().isEmpty()) {
            item.put("keyword", String.join(", ", citation.keywords()));
        }
        if (!citation.summary().isEmpty()) {
            item.put("abstract", citation.summary());
        }
        return json.writeValueAsString(List.of(item));
    }

    private static Map<String, String> name(CitedName name) {
        return name.isWhole()
                ? Map.of("literal", name.family())
                : Map.of("family", name.family(), "given", name.given());
    }

    private static Map<String, Object> date(LocalDate date) {
        return Map.of("date-parts", List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth())));
    }
}
