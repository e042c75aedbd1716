package conferencenews.search;

import conferencenews.search.Words.Term;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.SectionTree;
import conferencenews.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.stereotype.Component;

/** Asks the index. What is public at the instant of the question is found and counted, nothing else. */
@Component
class Finder {

    static final int PAGE_SIZE = 20;

    private static final int PASSAGE = 160;
    private static final int PASSAGES = 2;
    private static final int YEARS = 60;
    private static final int SECTIONS = 500;
    private static final int FEW = 20;
    /** Hardly anybody mistypes how a word begins. */
    private static final int SURE_LETTERS = 1;

    private static final AggregationKey<Map<Long, Long>> BY_SECTION = AggregationKey.of("section");
    private static final AggregationKey<Map<Integer, Long>> BY_YEAR = AggregationKey.of("year");
    private static final AggregationKey<Map<String, Long>> BY_LANGUAGE = AggregationKey.of("language");
    private static final AggregationKey<Map<String, Long>> BY_KIND = AggregationKey.of("kind");

    private final Engine engine;
    private final Taxonomy taxonomy;

    Finder(Engine engine, Taxonomy taxonomy) {
        this.engine = engine;
        this.taxonomy = taxonomy;
    }

    /** With all of the words; mistyped ones are forgiven where nothing has them as they are. */
    Found find(Question question, Instant now) {
        Found exact = ask(question, now, Finder::exactly, true);
        boolean mayBeMistyped = question.words().wanted().stream().anyMatch(term -> term.tolerance() > 0);
        return exact.total() == 0 && mayBeMistyped ? ask(question, now, Finder::closely, true) : exact;
    }

    /** With any of the words. */
    Found findAny(Question question, Instant now) {
        return ask(question, now, Finder::loosely, false);
    }

    private Found ask(Question question, Instant now, Matching matching, boolean all) {
        try (SearchSession session = engine.session()) {
            SearchResult<Found.Hit> result = session.search(Document.class)
                    .select(f -> f.composite()
                            .from(
                                    f.field("article", Long.class),
                                    f.field("headline", String.class),
                                    f.highlight("headline").highlighter("whole"),
                                    f.highlight("standfirst"),
                                    f.highlight("body"))
                            .asList(Finder::hit))
                    .where(f -> predicate(f, question, now, matching, all))
                    .highlighter(f -> f.plain()
                            .tag(Marked.START, Marked.END)
                            .fragmentSize(PASSAGE)
                            .numberOfFragments(PASSAGES))
                    .highlighter(
                            "whole",
                            f -> f.plain()
                                    .tag(Marked.START, Marked.END)
                                    .fragmentSize(10_000)
                                    .numberOfFragments(1))
                    .sort(f -> sort(f, question.order()))
                    .aggregation(
                            BY_SECTION,
                            f -> f.terms().field("section", Long.class).maxTermCount(SECTIONS))
                    .aggregation(
                            BY_YEAR, f -> f.terms().field("year", Integer.class).maxTermCount(YEARS))
                    .aggregation(
                            BY_LANGUAGE,
                            f -> f.terms().field("language", String.class).maxTermCount(FEW))
                    .aggregation(
                            BY_KIND, f -> f.terms().field("kind", String.class).maxTermCount(FEW))
                    .fetch((question.page() - 1) * PAGE_SIZE, PAGE_SIZE);
            return new Found(
                    result.hits(),
                    result.total().hitCount(),
                    new LinkedHashMap<>(result.aggregation(BY_SECTION)),
                    new LinkedHashMap<>(result.aggregation(BY_YEAR)),
                    new LinkedHashMap<>(result.aggregation(BY_LANGUAGE)),
                    new LinkedHashMap<>(result.aggregation(BY_KIND)));
        }
    }

    @SuppressWarnings("unchecked")
    private static Found.Hit hit(List<?> columns) {
        List<String> headline = (List<String>) columns.get(2);
        List<String> passages = new ArrayList<>((List<String>) columns.get(3));
        passages.addAll((List<String>) columns.get(4));
        return new Found.Hit(
                (Long) columns.get(0),
                headline.isEmpty() ? (String) columns.get(1) : headline.get(0),
                passages.stream().limit(PASSAGES).toList());
    }

    private PredicateFinalStep predicate(
            SearchPredicateFactory f, Question question, Instant now, Matching matching, boolean all) {
        BooleanPredicateClausesStep<?, ?> clauses = f.bool();
        clauses.filter(f.range().field("publicFrom").atMost(now.toEpochMilli()));
        clauses.filter(f.range().field("publicUntil").greaterThan(now.toEpochMilli()));
        if (question.section() != null) {
            clauses.filter(f.terms().field("section").matchingAny(withChildren(question.section())));
        }
        if (question.year() != null) {
            clauses.filter(f.match().field("year").matching(question.year()));
        }
        if (question.language() != null) {
            clauses.filter(f.match().field("language").matching(question.language()));
        }
        if (question.kind() != null) {
            clauses.filter(f.match().field("kind").matching(question.kind().name()));
        }
        clauses.must(wanted(f, question.words(), matching, all));
        question.words().unwanted().forEach(term -> clauses.mustNot(exactly(f, term)));
        return clauses;
    }

    private static SearchPredicate wanted(SearchPredicateFactory f, Words words, Matching matching, boolean all) {
        BooleanPredicateClausesStep<?, ?> clauses = f.bool();
        for (Term term : words.wanted()) {
            SearchPredicate predicate = matching.of(f, term);
            if (all) {
                clauses.must(predicate);
            } else {
                clauses.should(predicate);
            }
        }
        return clauses.toPredicate();
    }

    private static SearchPredicate closely(SearchPredicateFactory f, Term term) {
        if (term.isPhrase() || term.tolerance() == 0) {
            return exactly(f, term);
        }
        return f.bool()
                .should(exactly(f, term))
                .should(f.match()
                        .field("headline")
                        .boost(1.5f)
                        .fields("standfirst", "names", "body")
                        .matching(term.text())
                        .fuzzy(term.tolerance(), SURE_LETTERS)
                        .boost(0.3f))
                .toPredicate();
    }

    private static SearchPredicate exactly(SearchPredicateFactory f, Term term) {
        if (term.isSingleCharacter()) {
            return inside(f, term.text());
        }
        if (term.isPhrase()) {
            return f.phrase()
                    .field("headline")
                    .boost(4f)
                    .field("standfirst")
                    .boost(2f)
                    .fields("names", "body")
                    .matching(term.text())
                    .toPredicate();
        }
        return f.simpleQueryString()
                .field("headline")
                .boost(4f)
                .field("standfirst")
                .boost(2f)
                .fields("names", "body")
                .matching(term.text())
                .flags(Set.of())
                .defaultOperator(BooleanOperator.AND)
                .toPredicate();
    }

    private static SearchPredicate loosely(SearchPredicateFactory f, Term term) {
        return f.match()
                .field("headline")
                .boost(4f)
                .fields("standfirst", "names", "body")
                .matching(term.text())
                .fuzzy(term.largestTolerance(), SURE_LETTERS)
                .toPredicate();
    }

    private static SearchPredicate inside(SearchPredicateFactory f, String character) {
        return f.bool()
                .should(f.wildcard()
                        .fields("headline", "standfirst", "names", "body")
                        .matching(character + "*"))
                .should(f.wildcard()
                        .fields("headline", "standfirst", "names", "body")
                        .matching("*" + character))
                .toPredicate();
    }

    private static SortFinalStep sort(SearchSortFactory f, Question.Order order) {
        return order == Question.Order.NEWEST
                ? f.field("firstPublic").desc()
                : f.score().then().field("firstPublic").desc();
    }

    private List<Long> withChildren(long section) {
        SectionTree tree = taxonomy.sections();
        List<Long> ids = new ArrayList<>();
        tree.find(section).ifPresent(node -> collect(node, ids));
        return ids.isEmpty() ? List.of(section) : ids;
    }

    private static void collect(SectionNode node, List<Long> ids) {
        ids.add(node.id());
        node.children().forEach(child -> collect(child, ids));
    }

    /** How a word has to stand in an article. */
    private interface Matching {

        SearchPredicate of(SearchPredicateFactory f, Term term);
    }
}
