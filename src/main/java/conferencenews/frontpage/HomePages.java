package conferencenews.frontpage;

import conferencenews.article.Archive;
import conferencenews.article.ArticleLists;
import conferencenews.article.ArticleSummary;
import conferencenews.article.MostReadLists;
import conferencenews.conference.ConferenceLists;
import conferencenews.frontpage.HomePage.SectionBlock;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Composes the home page: highlights first, the newest where slots are empty, then the river by section. */
@Component
@Transactional(readOnly = true)
class HomePages {

    private static final int ON_TOP = 4;
    private static final int PER_SECTION = 5;
    private static final int MONTHS = 6;
    private static final int COMING = 5;

    private final Highlights highlights;
    private final ArticleLists lists;
    private final Archive archive;
    private final MostReadLists mostRead;
    private final Taxonomy taxonomy;
    private final ConferenceLists conferences;

    HomePages(
            Highlights highlights,
            ArticleLists lists,
            Archive archive,
            MostReadLists mostRead,
            Taxonomy taxonomy,
            ConferenceLists conferences) {
        this.highlights = highlights;
        this.lists = lists;
        this.archive = archive;
        this.mostRead = mostRead;
        this.taxonomy = taxonomy;
        this.conferences = conferences;
    }

    HomePage at(String language, Instant now) {
        return at(language, now, now);
    }

    /** @param readAt the instant for what is read most: nobody knows what will be */
    HomePage at(String language, Instant now, Instant readAt) {
        List<ArticleSummary> top = top(language, now);
        Set<Long> shown = top.stream().map(ArticleSummary::id).collect(Collectors.toSet());
        List<SectionBlock> blocks = blocks(language, now, shown);
        return new HomePage(
                top.isEmpty() ? null : lists.introduced(top.get(0), now),
                top.stream().skip(1).toList(),
                blocks,
                mostRead.ofSite(language, readAt),
                archive.latestMonths(language, now, MONTHS),
                conferences.coming(language, Locale.forLanguageTag(language), now, COMING));
    }

    private List<ArticleSummary> top(String language, Instant now) {
        List<Long> ids = highlights.articles(language, now);
        Map<Long, ArticleSummary> visible = lists.visible(ids, now).stream()
                .filter(article -> article.language().equals(language))
                .collect(Collectors.toMap(ArticleSummary::id, Function.identity()));
        List<ArticleSummary> top = new ArrayList<>(ids.stream()
                .map(visible::get)
                .filter(Objects::nonNull)
                .limit(ON_TOP)
                .toList());
        if (top.size() < ON_TOP) {
            lists.newest(language, now, 2 * ON_TOP).stream()
                    .filter(article -> !visible.containsKey(article.id()))
                    .limit(ON_TOP - top.size())
                    .forEach(top::add);
        }
        return top;
    }

    private List<SectionBlock> blocks(String language, Instant now, Set<Long> shown) {
        List<SectionNode> sections = taxonomy.sections().roots();
        List<Long> ids = sections.stream().map(SectionNode::id).toList();
        Map<Long, List<ArticleSummary>> newest = lists.newestInSections(ids, language, now, shown, PER_SECTION);
        return sections.stream()
                .map(section -> new SectionBlock(section, newest.getOrDefault(section.id(), List.of())))
                .filter(block -> !block.articles().isEmpty())
                .toList();
    }
}
