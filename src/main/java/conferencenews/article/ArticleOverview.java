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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The editors' list of articles, the last edited first. */
@Component
@Transactional(readOnly = true)
class ArticleOverview {

    static final int PAGE_SIZE = 30;

    private static final String PUBLIC_NOW =
            " exists (select 1 from Publication p where p.article = a and " + Visible.PUBLICATION + ") ";

    private final EntityManager entities;
    private final Publications publications;
    private final EditorNames editors;
    private final Taxonomy taxonomy;

    ArticleOverview(EntityManager entities, Publications publications, EditorNames editors, Taxonomy taxonomy) {
        this.entities = entities;
        this.publications = publications;
        this.editors = editors;
        this.taxonomy = taxonomy;
    }

    /** One page and the first row of the next, if there is one. */
    List<ArticleRow> rows(Actor actor, ArticleFilter filter, int number, Instant now, Locale locale) {
        List<Found> found = found(actor, filter, number, now);
        List<Long> ids = found.stream().map(each -> each.article().id()).toList();
        Map<Long, List<Publication>> published = ids.isEmpty()
                ? Map.of()
                : publications.ofAll(ids).stream()
                        .collect(Collectors.groupingBy(
                                publication -> publication.article().id()));
        Map<Long, String> names =
                editors.of(found.stream().map(each -> each.revision().savedBy()).toList());
        SectionTree sections = taxonomy.sections();
        return found.stream()
                .map(each ->
                        row(each, published.getOrDefault(each.article().id(), List.of()), names, sections, now, locale))
                .toList();
    }

    private static ArticleRow row(
            Found found,
            List<Publication> published,
            Map<Long, String> names,
            SectionTree sections,
            Instant now,
            Locale locale) {
        Article article = found.article();
        Revision revision = found.revision();
        return new ArticleRow(
                article.id(),
                article.language(),
                revision.headline(),
                sections.find(revision.section())
                        .map(section -> section.name(locale))
                        .orElse(""),
                article.state(published, now),
                article.editedAt(),
                EditorNames.name(names, revision.savedBy()),
                published.stream()
                        .filter(publication -> publication.interval().holds(now))
                        .map(Publication::firstPublic)
                        .findFirst()
                        .orElse(null),
                nextChange(published, now));
    }

    static @Nullable Instant nextChange(List<Publication> published, Instant now) {
        return published.stream()
                .map(Publication::interval)
                .flatMap(interval -> Stream.of(interval.from(), interval.until()))
                .filter(instant -> instant.isAfter(now) && instant.isBefore(PublicInterval.OPEN_END))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private List<Found> found(Actor actor, ArticleFilter filter, int number, Instant now) {
        String query = """
                select new conferencenews.article.ArticleOverview$Found(a, r) from Article a
                join Revision r on r.articleId = a.id and r.number = a.latestRevision
                where a.trashedAt is null""" + conditions(actor, filter) + " order by a.editedAt desc, a.id desc";
        TypedQuery<Found> typed = entities.createQuery(query, Found.class)
                .setFirstResult((number - 1) * PAGE_SIZE)
                .setMaxResults(PAGE_SIZE + 1);
        typed.getParameters().forEach(parameter -> {
            String name = Objects.requireNonNull(parameter.getName());
            typed.setParameter(name, argument(name, actor, filter, now));
        });
        return typed.getResultList();
    }

    private static String conditions(Actor actor, ArticleFilter filter) {
        String conditions = visible(actor);
        conditions += filter.language().isEmpty() ? "" : " and a.language = :language";
        conditions += filter.section() == null ? "" : " and a.sectionId = :section";
        conditions += filter.q().isEmpty() ? "" : " and lower(r.headline) like :words escape '!'";
        return filter.state() == null ? conditions : conditions + " and" + condition(filter.state());
    }

    /** What {@link ArticleRights} lets this actor see, as a condition. */
    private static String visible(Actor actor) {
        if (!actor.may(Role.EDITOR)) {
            return " and a.createdBy = :actor";
        }
        return actor.reachesAll() ? "" : " and (a.createdBy = :actor or a.sectionId in (:reach))";
    }

    private static String condition(ArticleState state) {
        return switch (state) {
            case DRAFT -> " a.firstPublic is null and a.submittedAt is null and not a.approved ";
            case IN_REVIEW -> " a.firstPublic is null and a.submittedAt is not null and not a.approved ";
            case APPROVED -> " a.firstPublic is null and a.approved ";
            case SCHEDULED -> " a.publicUntil > :now and not" + PUBLIC_NOW;
            case PUBLIC -> current("=");
            case CHANGED -> current("<");
            case EXPIRED -> ended("<>");
            case WITHDRAWN -> ended("=");
        };
    }

    private static String current(String comparison) {
        return " exists (select 1 from Publication p where p.article = a and p.revision.number " + comparison
                + " a.latestRevision and " + Visible.PUBLICATION + ") ";
    }

    private static String ended(String comparison) {
        return " a.publicUntil <= :now and exists (select 1 from Publication p where p.article = a"
                + " and p.interval.until = a.publicUntil and p.endedBy " + comparison + " :withdrawal) ";
    }

    private static Object argument(String name, Actor actor, ArticleFilter filter, Instant now) {
        return switch (name) {
            case "now" -> now;
            case "actor" -> Objects.requireNonNull(actor.id());
            case "reach" -> Objects.requireNonNull(actor.sections());
            case "language" -> filter.language();
            case "section" -> Objects.requireNonNull(filter.section());
            case "withdrawal" -> Publication.End.WITHDRAWAL;
            case "words" -> "%" + filter.q().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
            default -> throw new IllegalArgumentException(name);
        };
    }

    record Found(Article article, Revision revision) {}
}
