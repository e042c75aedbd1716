package conferencenews.article;

import conferencenews.site.Site;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What series are called. */
@Component
class SeriesNames {

    private final JdbcClient database;
    private final Site site;

    SeriesNames(JdbcClient database, Site site) {
        this.database = database;
        this.site = site;
    }

    /** The name of the series of a piece, in that language if it has one in it. */
    String of(long translationKey, String language) {
        Map<String, String> names = new LinkedHashMap<>();
        database.sql("select n.language, n.name from series_part s join series_name n on n.series_id = s.series_id"
                        + " where s.translation_key = :key order by n.language")
                .param("key", translationKey)
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return in(names, language);
    }

    String in(Map<String, String> names, String language) {
        String otherwise = names.values().stream().findFirst().orElse("");
        return names.getOrDefault(language, names.getOrDefault(site.defaultLanguage(), otherwise));
    }
}
