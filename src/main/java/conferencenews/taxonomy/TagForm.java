package conferencenews.taxonomy;

import conferencenews.site.PlainText;
import java.util.Map;

/** What an editor says of a tag; an empty slug is made of the first name. */
public record TagForm(@PlainText(max = 200) String slug, Map<String, @PlainText(max = 200) String> names) {

    public TagForm {
        slug = slug == null ? "" : slug.strip();
        names = names == null ? Map.of() : names;
    }

    static TagForm blank() {
        return new TagForm("", Map.of());
    }
}
