package conferencenews.article;

import conferencenews.account.Actor;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reviews on the desk's start page. */
@Component
@Transactional(readOnly = true)
class ReviewTasks implements DeskTasks {

    private static final String RETURNED = """
            select new conferencenews.article.DeskLine(a.id, a.language, r.headline, v.decidedAt, v.number)
            from Article a join Revision r on r.articleId = a.id and r.number = a.latestRevision
            join Review v on v.articleId = a.id
            where a.trashedAt is null and a.submittedAt is null and v.outcome = :returned
            and v.id = (select max(x.id) from Review x where x.articleId = a.id)
            and a.id in (select s.articleId from Review s where s.decidedBy = :actor and s.outcome = :submitted)
            order by v.decidedAt desc, v.id desc""";

    private final ReviewQueue queue;
    private final EntityManager entities;

    ReviewTasks(ReviewQueue queue, EntityManager entities) {
        this.queue = queue;
        this.entities = entities;
    }

    @Override
    public List<DeskLine> waitingFor(Actor actor, int most) {
        return queue.lines(actor, most);
    }

    /** What this actor sent to review and has not sent again since it came back. */
    @Override
    public List<DeskLine> returnedTo(Actor actor, int most) {
        return entities.createQuery(RETURNED, DeskLine.class)
                .setParameter("returned", Review.Outcome.RETURNED)
                .setParameter("submitted", Review.Outcome.SUBMITTED)
                .setParameter("actor", actor.id())
                .setMaxResults(most)
                .getResultList();
    }
}
