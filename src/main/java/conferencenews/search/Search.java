package conferencenews.search;

import conferencenews.article.ArticleLists;
import conferencenews.article.ArticleSummary;
import conferencenews.search.SearchResults.Instead;
import conferencenews.search.SearchResults.Row;
import conferencenews.site.LanguageNames;
import conferencenews.taxonomy.SectionTree;
import conferencenews.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.search.util.common.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds articles and what to say when there are none. */
@Component
class Search {

    private static final Logger LOG = LoggerFactory.getLogger(Search.class);
    private static final int SOME = 5;

    private final SearchIndex index;
    private final SearchSettings settings;
    private final Finder finder;
    private final ArticleLists lists;
    private final Taxonomy taxonomy;
    private final LanguageNames languages;

    Search(
            SearchIndex index,
            SearchSettings settings,
            Finder finder,
            ArticleLists lists,
            Taxonomy taxonomy,
            LanguageNames languages) {
        this.index = index;
        this.settings = settings;
        this.finder = finder;
        this.lists = lists;
        this.taxonomy = taxonomy;
        this.languages = languages;
    }

    /**
     * @param path the address of the page, with the language's prefix
     * @throws SearchUnavailable while the index cannot be read
     */
    SearchResults find(Question question, String path, Locale locale, Instant now) {
        try {
            index.catchUp(settings.patience());
            return results(question, path, locale, now);
        } catch (SearchException broken) {
            LOG.warn("The search index cannot be read: {}", broken.getMessage());
            index.mend();
            throw new SearchUnavailable(broken);
        }
    }

    private SearchResults results(Question question, String path, Locale locale, Instant now) {
        SectionTree sections = taxonomy.sections();
        Found found = finder.find(question, now);
        int pages = (int) Math.min(SearchForm.MAX_PAGES, (found.total() + Finder.PAGE_SIZE - 1) / Finder.PAGE_SIZE);
        Function<Question, String> address = other -> SearchForm.address(path, other, sections);
        int page = question.page();
        return new SearchResults(
                question,
                rows(found, now),
                found.total(),
                pages,
                new Facets(path, question, sections, languages).of(found, locale),
                page > 1 ? address.apply(question.at(page - 1)) : null,
                page < pages ? address.apply(question.at(page + 1)) : null,
                address.apply(question.by(Question.Order.RELEVANCE)),
                address.apply(question.by(Question.Order.NEWEST)),
                found.total() == 0 ? instead(question, address, now) : null);
    }

    /** With more results elsewhere there is nothing to guess; else two questions more at most. */
    private Instead instead(Question question, Function<Question, String> address, Instant now) {
        Question wide = question.everywhere();
        long everywhere = question.isFiltered() ? finder.find(wide, now).total() : 0;
        if (everywhere > 0) {
            return new Instead(null, null, address.apply(wide), everywhere, List.of());
        }
        Found any = finder.findAny(wide, now);
        String spelled = Spelling.corrected(question.words(), any);
        return new Instead(
                spelled,
                spelled == null ? null : address.apply(wide.asking(spelled)),
                null,
                0,
                rows(any, now).stream().limit(SOME).toList());
    }

    /** An index may be behind by a moment: what is not public now is left out whatever it says. */
    private List<Row> rows(Found found, Instant now) {
        List<Long> ids = found.hits().stream().map(Found.Hit::article).toList();
        Map<Long, ArticleSummary> articles =
                lists.visible(ids, now).stream().collect(Collectors.toMap(ArticleSummary::id, Function.identity()));
        return found.hits().stream()
                .filter(hit -> articles.containsKey(hit.article()))
                .map(hit -> new Row(
                        articles.get(hit.article()),
                        Marked.of(hit.headline()),
                        hit.passages().stream().map(Marked::within).toList()))
                .toList();
    }
}
