package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short lists of the desk's start page, each along an index. */
@Component
@Transactional(readOnly = true)
public class DeskLists {

    /** How many rows of the site's plan are looked at for those of one's own sections. */
    private static final int LOOK = 500;

    /** Of so many that came to the site last the latest by date are shown: old articles may have come in together. */
    private static final int RECENT = 60;

    private final EntityManager database;

    DeskLists(EntityManager database) {
        this.database = database;
    }

    /** What the actor began and nobody published, the last edited first. */
    public List<DeskLine> drafts(Actor actor, int most) {
        return database
                .createQuery("""
                        select a from Article a where a.createdBy = :owner and a.run.from is null and a.trashedAt is null
                        order by a.editedAt desc, a.id desc""", Article.class)
                .setParameter("owner", actor.id())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(article -> new DeskLine(
                        article.id(), article.language(), article.newest().headline(), article.editedAt(), null))
                .toList();
    }

    /** What becomes public next, of what the actor may know of. */
    public List<DeskLine> scheduled(Actor actor, Instant now, int most) {
        return publications(actor, "p.interval.from > :now order by p.interval.from", now, most).stream()
                .map(publication -> line(publication, publication.interval().from()))
                .limit(most)
                .toList();
    }

    /** What became public or was updated last and is public now, by the dates that readers see. */
    public List<DeskLine> recent(Actor actor, Instant now, int most) {
        return publications(actor, Visible.PUBLICATION + " order by p.interval.from desc", now, RECENT).stream()
                .map(publication -> line(publication, publication.updatedAt()))
                .sorted(Comparator.comparing(DeskLine::at).reversed())
                .limit(most)
                .toList();
    }

    /** Those of the articles that the person may see at the desk. */
    public Set<Long> seen(Actor actor, Collection<Long> articles) {
        return database.createQuery("select a from Article a where a.id in :articles", Article.class)
                .setParameter("articles", articles)
                .getResultStream()
                .filter(article -> Newsroom.maySee(actor, article))
                .map(Article::id)
                .collect(Collectors.toSet());
    }

    private List<Publication> publications(Actor actor, String condition, Instant now, int most) {
        boolean all = actor.may(Role.EDITOR) && actor.reachesAll();
        return database
                .createQuery(
                        "select p from Publication p join fetch p.revision join fetch p.article where " + condition,
                        Publication.class)
                .setParameter("now", now)
                .setMaxResults(all ? most : LOOK)
                .getResultList()
                .stream()
                .filter(publication -> Newsroom.maySee(actor, publication.article()))
                .toList();
    }

    private static DeskLine line(Publication publication, Instant at) {
        return new DeskLine(
                publication.article().id(),
                publication.article().language(),
                publication.revision().headline(),
                at,
                publication.revision().number());
    }
}
