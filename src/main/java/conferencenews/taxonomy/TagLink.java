package conferencenews.taxonomy;

import java.util.Locale;
import java.util.Map;

/** A tag as readers see it. */
public record TagLink(long id, String slug, Map<String, String> names) {

    public String name(Locale locale) {
        String name = names.get(locale.toLanguageTag());
        return name != null && !name.isBlank()
                ? name
                : names.values().stream()
                        .filter(other -> !other.isBlank())
                        .findFirst()
                        .orElse(slug);
    }
}
