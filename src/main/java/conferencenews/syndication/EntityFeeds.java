package conferencenews.syndication;

import conferencenews.article.ArticleLists;
import conferencenews.article.FullArticle;
import conferencenews.article.FullArticles;
import conferencenews.directory.LinkKind;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.springframework.context.MessageSource;

/** What links to something that has a number. Like its page they exist while something public does. */
abstract class EntityFeeds implements FeedTopics {

    private final LinkKind kind;
    private final String folder;
    private final BiFunction<Long, String, Optional<Entity>> entities;
    private final BiPredicate<Long, Instant> appears;
    private final FullArticles articles;
    private final ArticleLists lists;
    private final MessageSource messages;
    private final Site site;

    /**
     * @param entities finds it by number and language; a merged one is what it was merged into
     * @param appears whether something public but an article names it at that instant
     */
    EntityFeeds(
            LinkKind kind,
            String folder,
            BiFunction<Long, String, Optional<Entity>> entities,
            BiPredicate<Long, Instant> appears,
            FullArticles articles,
            ArticleLists lists,
            MessageSource messages,
            Site site) {
        this.kind = kind;
        this.folder = folder;
        this.entities = entities;
        this.appears = appears;
        this.articles = articles;
        this.lists = lists;
        this.messages = messages;
        this.site = site;
    }

    @Override
    public String folder() {
        return folder;
    }

    @Override
    public FeedTopic topic(String name, String language, Locale locale, Instant now) {
        Entity entity = entity(name, language);
        List<FullArticle> newest = articles.newestLinking(kind, entity.id(), language, now, FeedTopic.LENGTH);
        return new FeedTopic(
                folder + "-" + entity.id(),
                entity.name(),
                messages.getMessage("directory.description", new Object[] {entity.name()}, locale),
                newest);
    }

    @Override
    public String presentName(String name, Instant now) {
        Entity entity = entity(name, site.defaultLanguage());
        boolean linked =
                site.languages().stream().anyMatch(language -> lists.isLinked(kind, entity.id(), language, now));
        if (!linked && !appears.test(entity.id(), now)) {
            throw new PageNotFound();
        }
        return String.valueOf(entity.id());
    }

    private Entity entity(String name, String language) {
        return Optional.of(name)
                .filter(number -> number.matches("\\d{1,18}"))
                .flatMap(number -> entities.apply(Long.valueOf(number), language))
                .orElseThrow(PageNotFound::new);
    }

    record Entity(long id, String name) {}
}
