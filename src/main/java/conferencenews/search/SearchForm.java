package conferencenews.search;

import conferencenews.article.Kind;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.SectionTree;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What stands in the address of a search. What no filter has is taken as not asked for.
 *
 * @param section its slug
 */
record SearchForm(
        @Nullable String q,
        @Nullable String section,
        @Nullable String year,
        @Nullable String language,
        @Nullable String kind,
        @Nullable String sort,
        @Nullable String page) {

    /** How far one can turn the pages: nobody reads on, and deep pages are dear. */
    static final int MAX_PAGES = 50;

    /** @throws PageNotFound if there can be no page of that number */
    Question question(SectionTree sections, Site site) {
        return new Question(
                Words.of(q == null ? "" : q),
                find(sections).map(SectionNode::id).orElse(null),
                year != null && year.matches("[12]\\d{3}") ? Integer.valueOf(year) : null,
                language != null && site.speaks(language) ? language : null,
                known(kind),
                "newest".equals(sort) ? Question.Order.NEWEST : Question.Order.RELEVANCE,
                number());
    }

    private Optional<SectionNode> find(SectionTree sections) {
        return section == null ? Optional.empty() : sections.findBySlug(section);
    }

    private static @Nullable Kind known(@Nullable String name) {
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(null);
    }

    private int number() {
        if (page == null || page.isEmpty()) {
            return 1;
        }
        if (!page.matches("[1-9]\\d?") || Integer.parseInt(page) > MAX_PAGES) {
            throw new PageNotFound();
        }
        return Integer.parseInt(page);
    }

    /** The address of a question behind a path. */
    static String address(String path, Question question, SectionTree sections) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(path).queryParam("q", "{q}").encode();
        if (question.section() != null) {
            sections.find(question.section()).ifPresent(section -> address.queryParam("section", section.slug()));
        }
        if (question.year() != null) {
            address.queryParam("year", question.year());
        }
        if (question.language() != null) {
            address.queryParam("language", question.language());
        }
        if (question.kind() != null) {
            address.queryParam("kind", question.kind().name().toLowerCase(Locale.ROOT));
        }
        if (question.order() == Question.Order.NEWEST) {
            address.queryParam("sort", "newest");
        }
        if (question.page() > 1) {
            address.queryParam("page", question.page());
        }
        return address.buildAndExpand(question.words().typed()).toUriString();
    }
}
