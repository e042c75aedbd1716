package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.taxonomy.SectionTree;
import conferencenews.taxonomy.Taxonomy;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a review that this actor can give, the longest waiting first. */
@Component
@Transactional(readOnly = true)
class ReviewQueue {

    static final int PAGE_SIZE = 30;

    private static final String WAITING = """
             from Article a join Revision r on r.articleId = a.id and r.number = a.latestRevision
            where a.submittedAt is not null and not a.approved and a.trashedAt is null""";

    private final EntityManager entities;
    private final ReviewRules rules;
    private final Taxonomy taxonomy;
    private final EditorNames editors;

    ReviewQueue(EntityManager entities, ReviewRules rules, Taxonomy taxonomy, EditorNames editors) {
        this.entities = entities;
        this.rules = rules;
        this.taxonomy = taxonomy;
        this.editors = editors;
    }

    /** One page and the first row of the next, if there is one. */
    List<Row> rows(Actor actor, int number, Locale locale) {
        if (!actor.may(Role.EDITOR)) {
            return List.of();
        }
        List<Waiting> found = question(
                        "select new conferencenews.article.ReviewQueue$Waiting(a, r)",
                        " order by a.submittedAt, a.id",
                        actor,
                        Waiting.class)
                .setFirstResult((number - 1) * PAGE_SIZE)
                .setMaxResults(PAGE_SIZE + 1)
                .getResultList();
        Map<Long, String> names =
                editors.of(found.stream().map(each -> each.revision.savedBy()).toList());
        SectionTree sections = taxonomy.sections();
        return found.stream().map(each -> row(each, names, sections, locale)).toList();
    }

    /** The first of them, as the desk's start page names them. */
    List<DeskLine> lines(Actor actor, int most) {
        if (!actor.may(Role.EDITOR)) {
            return List.of();
        }
        return question(
                        "select new conferencenews.article.DeskLine("
                                + "a.id, a.language, r.headline, a.submittedAt, r.number)",
                        " order by a.submittedAt, a.id",
                        actor,
                        DeskLine.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** The one that has waited longest. */
    Optional<Long> next(Actor actor) {
        return actor.may(Role.EDITOR)
                ? question("select a.id", " order by a.submittedAt, a.id", actor, Long.class)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                : Optional.empty();
    }

    private <T> TypedQuery<T> question(String select, String order, Actor actor, Class<T> type) {
        TypedQuery<T> query = entities.createQuery(select + WAITING + conditions(actor) + order, type);
        if (!actor.reachesAll()) {
            query.setParameter("reach", Objects.requireNonNull(actor.sections()));
        }
        if (isToldApart(actor)) {
            query.setParameter("actor", actor.id());
            query.setParameter("approved", Review.Outcome.APPROVED);
            query.setParameter("returned", Review.Outcome.RETURNED);
        }
        return query;
    }

    private String conditions(Actor actor) {
        String about = rules.editReturns() ? "=" : "<=";
        return (actor.reachesAll() ? "" : " and a.sectionId in (:reach)")
                + (isToldApart(actor)
                        ? " and (r.savedBy is null or r.savedBy <> :actor) and not exists (select 1 from Review v"
                                + " where v.articleId = a.id and v.number " + about + " a.latestRevision"
                                + " and v.decidedBy = :actor and v.outcome = :approved and v.id > coalesce((select"
                                + " max(x.id) from Review x where x.articleId = a.id and x.number " + about
                                + " a.latestRevision and x.outcome = :returned), 0))"
                        : "");
    }

    private boolean isToldApart(Actor actor) {
        return rules.separatesDuty() && actor.id() != null;
    }

    private Row row(Waiting waiting, Map<Long, String> names, SectionTree sections, Locale locale) {
        Article article = waiting.article;
        int step = article.signedSteps() + 1;
        return new Row(
                article.id(),
                article.language(),
                waiting.revision.headline(),
                sections.find(article.section())
                        .map(section -> section.name(locale))
                        .orElse(""),
                step,
                Math.max(step, sections.reviewSteps(article.section())),
                Objects.requireNonNull(article.submittedAt()),
                EditorNames.name(names, waiting.revision.savedBy()));
    }

    /** An article that waits; {@code savedBy} null is the system. */
    record Row(
            long id,
            String language,
            String headline,
            String sectionName,
            int step,
            int steps,
            Instant since,
            @Nullable String savedBy) {}

    record Waiting(Article article, Revision revision) {}
}
