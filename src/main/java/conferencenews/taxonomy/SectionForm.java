package conferencenews.taxonomy;

import conferencenews.site.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says of a section; an empty slug is made of the first name.
 *
 * @param reviewSteps null for as many as the section above asks for
 */
public record SectionForm(
        @PlainText(max = 200) String slug,
        @Nullable Long parent,

        @Min(value = 0, message = "{taxonomy.review-steps.invalid}")
        @Max(value = Section.MOST_REVIEW_STEPS, message = "{taxonomy.review-steps.invalid}")
        @Nullable
        Integer reviewSteps,

        Map<String, @PlainText(max = 200) String> names,
        Map<String, @PlainText(max = 1000) String> descriptions) {

    public SectionForm {
        slug = slug == null ? "" : slug.strip();
        names = names == null ? Map.of() : names;
        descriptions = descriptions == null ? Map.of() : descriptions;
    }

    /** With as many reviews as the section above it. */
    public SectionForm(
            String slug, @Nullable Long parent, Map<String, String> names, Map<String, String> descriptions) {
        this(slug, parent, null, names, descriptions);
    }

    static SectionForm blank() {
        return new SectionForm("", null, Map.of(), Map.of());
    }

    static SectionForm of(Section section) {
        return new SectionForm(
                section.slug(),
                section.parentId(),
                section.reviewSteps(),
                section.texts().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, text -> text.getValue().name())),
                section.texts().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, text -> text.getValue().description())));
    }

    Map<String, SectionText> texts(List<String> languages) {
        return languages.stream()
                .filter(language -> names.containsKey(language) || descriptions.containsKey(language))
                .collect(Collectors.toMap(
                        language -> language,
                        language -> new SectionText(
                                names.getOrDefault(language, "").strip(),
                                descriptions.getOrDefault(language, "").strip())));
    }
}
