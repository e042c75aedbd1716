package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.media.Pictures;
import conferencenews.site.Site;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.Taxonomy;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the articles of a filter by walking along the index of its order until a page is full. Where no index says what
 * matches, it gives up after so many articles: a page costs the same however many there are.
 */
@Component
class ArticleSearch {

    /** How many articles one search looks at. */
    static final int LOOK = 20_000;

    /** The same where each of them has to be looked at in other tables. */
    static final int LOOK_CLOSELY = 4_000;

    /** Before every instant that is stored. */
    private static final Instant AGES_AGO = Instant.parse("1000-01-01T00:00:00Z");

    private final EntityManager database;
    private final Taxonomy taxonomy;
    private final Pictures pictures;
    private final Site site;

    ArticleSearch(EntityManager database, Taxonomy taxonomy, Pictures pictures, Site site) {
        this.database = database;
        this.taxonomy = taxonomy;
        this.pictures = pictures;
        this.site = site;
    }

    /** @return the last article that a search by this filter looks at, by what it is sorted by; null if it looks at all */
    @Nullable
    Object limit(Actor actor, ArticleFilter filter) {
        if (!filter.isUnindexed() && actor.reachesAll()) {
            return null;
        }
        Question question = walked(actor, filter);
        List<Object> keys = question.ask(
                        "select " + filter.order().key() + " from Article a where ", filter, Object.class)
                .setFirstResult(look(filter) - 1)
                .setMaxResults(1)
                .getResultList();
        return keys.isEmpty() ? null : keys.get(0);
    }

    static int look(ArticleFilter filter) {
        return filter.missing() == ArticleFilter.Missing.ALT ? LOOK_CLOSELY : LOOK;
    }

    /** @param limit as {@link #limit} said */
    List<Article> find(Actor actor, ArticleFilter filter, @Nullable Object limit, Instant now, int from, int most) {
        Question question = walked(actor, filter);
        question.and(filter.state() == ArticleState.TRASHED ? "a.trashedAt is not null" : "a.trashedAt is null");
        if (limit != null) {
            question.and(filter.order().key() + filter.order().upTo() + ":limit", "limit", limit);
        }
        if (actor.may(Role.EDITOR) && !actor.reachesAll()) { // what ArticleRights lets this actor see
            question.and("(a.createdBy = :self or a.sectionId in :reach)", "self", actor.id());
            question.with("reach", actor.sections());
        }
        narrow(question, filter, now);
        return question.ask("select a from Article a where ", filter, Article.class)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    /** The part of the index that is walked along. */
    private Question walked(Actor actor, ArticleFilter filter) {
        Question question = new Question();
        if (!actor.may(Role.EDITOR)) {
            question.and("a.createdBy = :owner", "owner", actor.id());
        }
        if (isIndexed(filter)) {
            question.and("a.sectionId = :section", "section", filter.section());
        }
        if (filter.order().isByPublication()) {
            question.and("a.firstPublic > :agesAgo", "agesAgo", AGES_AGO);
        }
        if (isSortedByDays(filter)) {
            days(question, filter, filter.order().key());
        }
        return question;
    }

    /** Whether the days asked for are a part of the index. */
    private static boolean isSortedByDays(ArticleFilter filter) {
        return filter.order().isOf(filter.published() ? ArticleOrder.PUBLISHED : ArticleOrder.EDITED);
    }

    private void days(Question question, ArticleFilter filter, String key) {
        if (filter.from() != null) {
            question.and(key + " >= :from", "from", start(filter.from()));
        }
        if (filter.to() != null) {
            question.and(key + " < :to", "to", start(filter.to().plusDays(1)));
        }
    }

    private void narrow(Question question, ArticleFilter filter, Instant now) {
        if (!isSortedByDays(filter) && (filter.from() != null || filter.to() != null)) {
            question.with("never", AGES_AGO); // or a database would sort all that it finds by the other index
            days(question, filter, "coalesce(" + (filter.published() ? "a.firstPublic" : "a.editedAt") + ", :never)");
        }
        if (!filter.q().isEmpty()) {
            String words = filter.q().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
            question.and("lower(a.newest.headline) like :words escape '!'", "words", "%" + words + "%");
        }
        if (!filter.language().isEmpty()) {
            question.and("a.language = :language", "language", filter.language());
        }
        if (filter.section() != null && !isIndexed(filter)) { // or a database would sort all that stands in them
            question.and("coalesce(a.sectionId, 0) in :sections", "sections", withChildren(filter.section()));
        }
        if (filter.author() != null) {
            question.and("(a.createdBy = :author or a.newest.savedBy = :author)", "author", filter.author());
        }
        translation(question, filter.translation());
        if (filter.missing() == ArticleFilter.Missing.STANDFIRST) {
            question.and("a.newest.standfirst = false");
        }
        if (filter.missing() == ArticleFilter.Missing.ALT) {
            question.and("""
                    a.newest.silentPictures = true and exists (select 1 from Revision r join r.images i
                    where r.articleId = a.id and r.number = a.latestRevision and i.alt = '' and i.image in :silent)""", "silent", pictures.undescribed());
        }
        if (filter.state() != null && filter.state() != ArticleState.TRASHED) {
            String condition = condition(filter.state());
            question.and(condition);
            if (condition.contains(":now")) {
                question.with("now", now);
            }
        }
    }

    private void translation(Question question, String asked) {
        if (asked.equals(ArticleFilter.OUTDATED)) {
            question.and("exists (select 1 from Translation t where t.articleId = a.id and t.waiting > 0)");
        } else if (site.speaks(asked)) {
            question.and(
                    "a.language <> :lacking and not exists (select 1 from Article other"
                            + " where other.translationKey = a.translationKey and other.language = :lacking)",
                    "lacking",
                    asked);
        }
    }

    private static String condition(ArticleState state) {
        return switch (state) {
            case DRAFT -> "a.run.from is null and a.submittedAt is null and not a.approved";
            case IN_REVIEW -> "a.run.from is null and a.submittedAt is not null and not a.approved";
            case APPROVED -> "a.run.from is null and a.approved";
            case SCHEDULED -> "a.run.from > :now";
            case PUBLIC -> "a.run.newestFrom <= :now and :now < a.run.newestUntil";
            case CHANGED ->
                Visible.RUN + " and (a.run.newestFrom is null or a.run.newestFrom > :now or a.run.newestUntil <= :now)";
            case EXPIRED -> "a.run.until <= :now and a.run.withdrawn = false";
            case WITHDRAWN -> "a.run.until <= :now and a.run.withdrawn = true";
            case TRASHED -> "a.trashedAt is not null";
        };
    }

    /** There is an index for the last edited in one section. */
    private boolean isIndexed(ArticleFilter filter) {
        return filter.section() != null
                && filter.order().isOf(ArticleOrder.EDITED)
                && withChildren(filter.section()).size() == 1;
    }

    private List<Long> withChildren(long section) {
        return taxonomy.sections().find(section).map(SectionNode::withChildren).orElse(List.of(section));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(site.zone()).toInstant();
    }

    private final class Question {

        private final StringBuilder conditions = new StringBuilder("1 = 1");
        private final Map<String, Object> parameters = new HashMap<>();

        private void and(String condition) {
            conditions.append(" and ").append(condition);
        }

        private void and(String condition, String parameter, @Nullable Object value) {
            and(condition);
            with(parameter, value);
        }

        private void with(String parameter, @Nullable Object value) {
            parameters.put(parameter, value);
        }

        private <T> TypedQuery<T> ask(String select, ArticleFilter filter, Class<T> type) {
            TypedQuery<T> query =
                    database.createQuery(select + conditions + filter.order().clause(), type);
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}
