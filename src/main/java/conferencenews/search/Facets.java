package conferencenews.search;

import conferencenews.article.Kind;
import conferencenews.search.Facet.Choice;
import conferencenews.site.LanguageNames;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.SectionTree;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

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
                .flatMap(each ->
                        sections.find(each.getKey()).stream().map(section -> section(section, each.getValue(), locale)))
                .toList();
    }

    private Choice section(SectionNode section, long count, Locale locale) {
        boolean chosen = question.section() != null && question.section() == section.id();
        return new Choice(
                section.name(locale), false, count, chosen, address(asked -> asked.in(chosen ? null : section.id())));
    }

    private List<Choice> years(Found found) {
        return found.years().entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByKey().reversed())
                .limit(MOST)
                .map(each -> {
                    boolean chosen = each.getKey().equals(question.year());
                    return new Choice(
                            each.getKey().toString(),
                            false,
                            each.getValue(),
                            chosen,
                            address(asked -> asked.ofYear(chosen ? null : each.getKey())));
                })
                .toList();
    }

    private List<Choice> languages(Found found) {
        return found.languages().entrySet().stream()
                .map(each -> {
                    boolean chosen = each.getKey().equals(question.language());
                    return new Choice(
                            languages.own(each.getKey()),
                            false,
                            each.getValue(),
                            chosen,
                            address(asked -> asked.inLanguage(chosen ? null : each.getKey())));
                })
                .toList();
    }

    private List<Choice> kinds(Found found) {
        return found.kinds().entrySet().stream()
                .map(each -> {
                    Kind kind = Kind.valueOf(each.getKey());
                    boolean chosen = kind == question.kind();
                    return new Choice(
                            kind.key(),
                            true,
                            each.getValue(),
                            chosen,
                            address(asked -> asked.ofKind(chosen ? null : kind)));
                })
                .toList();
    }

    private String address(Function<Question, Question> change) {
        return SearchForm.address(path, change.apply(question), sections);
    }
}
