package conferencenews.search;

import conferencenews.article.Kind;
import conferencenews.search.Facet.Choice;
import conferencenews.site.LanguageNames;
import conferencenews.taxonomy.SectionTree;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways to narrow a result, each with how much it leaves. One that is chosen leads back. */
final class Facets {

    private static final int MOST = 12;

    private final String path;
    private final Question question;
    private final SectionTree sections;
    private final LanguageNames languages;

    Facets(String path, Question question, SectionTree sections, LanguageNames languages) {
        this.path = path;
        this.question = question;
        this.sections = sections;
        this.languages = languages;
    }

    List<Facet> of(Found found, Locale locale) {
        return Stream.of(
                        new Facet("search.facet.section", sections(found, locale)),
                        new Facet("search.facet.year", years(found)),
                        new Facet("search.facet.language", languages(found)),
                        new Facet("search.facet.kind", kinds(found)))
                .filter(facet ->
                        facet.choices().size() > 1 || facet.choices().stream().anyMatch(Choice::chosen))
                .toList();
    }

    /** A section has what the sections below it have. */
    private List<Choice> sections(Found found, Locale locale) {
        Map<Long, Long> whole = new LinkedHashMap<>();
        found.sections()
                .forEach((id, count) ->
                        sections.path(id).forEach(section -> whole.merge(section.id(), count, Long::sum)));
        return whole.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Long, Long> each) -> -each.getValue()))
                .limit(MOST)
                .flatMap(each -> sections.find(each.getKey()).stream()
                        .map(section -> choice(
                                section.name(locale),
                                false,
                                each.getValue(),
                                section.id(),
                                question.section(),
                                Question::in)))
                .toList();
    }

    private List<Choice> years(Found found) {
        return found.years().entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByKey().reversed())
                .limit(MOST)
                .map(each -> choice(
                        each.getKey().toString(),
                        false,
                        each.getValue(),
                        each.getKey(),
                        question.year(),
                        Question::ofYear))
                .toList();
    }

    private List<Choice> languages(Found found) {
        return found.languages().entrySet().stream()
                .map(each -> choice(
                        languages.own(each.getKey()),
                        false,
                        each.getValue(),
                        each.getKey(),
                        question.language(),
                        Question::inLanguage))
                .toList();
    }

    private List<Choice> kinds(Found found) {
        return found.kinds().entrySet().stream()
                .map(each -> {
                    Kind kind = Kind.valueOf(each.getKey());
                    return choice(kind.key(), true, each.getValue(), kind, question.kind(), Question::ofKind);
                })
                .toList();
    }

    /**
     * @param asked the value that the question is narrowed to already; null if it is not
     * @param narrowing to a value, or back from any
     */
    private <T> Choice choice(
            String label,
            boolean isKey,
            long count,
            T value,
            @Nullable T asked,
            BiFunction<Question, @Nullable T, Question> narrowing) {
        boolean chosen = value.equals(asked);
        Question other = narrowing.apply(question, chosen ? null : value);
        return new Choice(label, isKey, count, chosen, SearchForm.address(path, other, sections));
    }
}
