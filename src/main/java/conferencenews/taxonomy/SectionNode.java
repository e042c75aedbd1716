package conferencenews.taxonomy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A section as readers see it, with its children in order.
 *
 * @param reviewSteps how many reviews come before publication; null for as many as the section above asks for
 */
public record SectionNode(
        long id,
        @Nullable Long parentId,
        String slug,
        @Nullable Integer reviewSteps,
        Map<String, SectionText> texts,
        List<SectionNode> children) {

    /** With neither texts nor children yet. */
    static SectionNode leaf(long id, @Nullable Long parentId, String slug, @Nullable Integer reviewSteps) {
        return new SectionNode(id, parentId, slug, reviewSteps, new HashMap<>(), List.of());
    }

    SectionNode above(List<SectionNode> children) {
        return new SectionNode(id, parentId, slug, reviewSteps, Map.copyOf(texts), children);
    }

    /** The ids of the section and of all below it. */
    public List<Long> withChildren() {
        return Stream.concat(Stream.of(id), children.stream().flatMap(child -> child.withChildren().stream()))
                .toList();
    }

    public String name(Locale locale) {
        SectionText text = texts.get(locale.toLanguageTag());
        return text != null && !text.name().isBlank() ? text.name() : anyName();
    }

    /** One sentence; empty where none is written in that language. */
    public String description(Locale locale) {
        SectionText text = texts.get(locale.toLanguageTag());
        return text == null ? "" : text.description();
    }

    private String anyName() {
        return texts.values().stream()
                .map(SectionText::name)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(slug);
    }
}
