package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves articles to another section and gives them tags without touching what they say. Both are part of a revision, so
 * that what is public, what is planned and what is still a draft each get a copy that differs in nothing else; readers see
 * no update.
 */
@Component
@Transactional
class Filing {

    private final Newsroom newsroom;
    private final PublicationPlan plan;
    private final Articles articles;
    private final Revisions revisions;
    private final ReviewRules reviews;
    private final Taxonomy taxonomy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Filing(
            Newsroom newsroom,
            PublicationPlan plan,
            Articles articles,
            Revisions revisions,
            ReviewRules reviews,
            Taxonomy taxonomy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.newsroom = newsroom;
        this.plan = plan;
        this.articles = articles;
        this.revisions = revisions;
        this.reviews = reviews;
        this.taxonomy = taxonomy;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refused if there is no such section */
    void move(Actor actor, long id, int version, long section) {
        if (!taxonomy.hasSection(section)) {
            throw new Refused("section", "article.section.unknown");
        }
        ArticleRights.requireReach(actor, section);
        change(actor, id, version, content -> content.withSection(section), "moved", String.valueOf(section));
    }

    /** @throws Refused if there is no such tag */
    void tag(Actor actor, long id, int version, long tag) {
        requireTag(tag);
        change(actor, id, version, content -> content.withTags(with(content.tags(), tag)), "tagged", "+" + tag);
    }

    /** @throws Refused if there is no such tag */
    void untag(Actor actor, long id, int version, long tag) {
        requireTag(tag);
        change(actor, id, version, content -> content.withTags(without(content.tags(), tag)), "tagged", "-" + tag);
    }

    private void change(
            Actor actor, long id, int version, UnaryOperator<ArticleContent> change, String action, String detail) {
        Article article = newsroom.locked(actor, id, ArticleRight.SEE);
        Instant now = clock.instant();
        Timeline timeline = plan.timeline(article, now);
        boolean seen = timeline.isPublic() || !timeline.planned().isEmpty();
        new ArticleRights(actor, article).require(seen ? ArticleRight.PUBLISH : ArticleRight.EDIT);
        article.requireVersion(version);
        List<Revision> kept = kept(article, timeline);
        if (kept.stream()
                .map(Revision::content)
                .allMatch(content -> change.apply(content).equals(content))) {
            return;
        }
        Map<Integer, Revision> copies = copy(actor, article, timeline, kept, change, now);
        replace(timeline, copies, actor, now);
        revisions.flush();
        copies.forEach((original, copy) -> reviews.carry(article, original, copy.number()));
        plan.write(timeline, null);
        articles.raiseVersion(id);
        events.publishEvent(
                seen
                        ? ArticleEvent.visible(actor, action, article, detail)
                        : ArticleEvent.by(actor, action, article, detail));
    }

    /** What readers see, will see or may see: the public revision, the planned ones, the newest. */
    private List<Revision> kept(Article article, Timeline timeline) {
        Set<Integer> numbers = new LinkedHashSet<>();
        if (timeline.current() != null) {
            numbers.add(timeline.current().revision().number());
        }
        timeline.planned().forEach(planned -> numbers.add(planned.revision().number()));
        numbers.add(article.latestRevision());
        return numbers.stream()
                .map(number -> revisions.find(article.id(), number).orElseThrow())
                .toList();
    }

    /** A copy is as substantive, compared with the copy before it, as its original was. */
    private Map<Integer, Revision> copy(
            Actor actor,
            Article article,
            Timeline timeline,
            List<Revision> kept,
            UnaryOperator<ArticleContent> change,
            Instant now) {
        Map<Integer, Revision> copies = new LinkedHashMap<>();
        int before = timeline.isPublic() ? kept.get(0).number() : 0;
        for (Revision original : kept) {
            RevisionRemarks said = original.remarks();
            boolean substantive =
                    original.number() < before || revisions.isAnySubstantive(article.id(), before, original.number());
            RevisionRemarks remarks = new RevisionRemarks(substantive, said.publicNote(), "↷ #" + original.number());
            copies.put(
                    original.number(),
                    revisions.save(article.revise(change.apply(original.content()), remarks, actor, now)));
            before = original.number();
        }
        return copies;
    }

    private static void replace(Timeline timeline, Map<Integer, Revision> copies, Actor actor, Instant now) {
        for (Planned planned : timeline.planned()) {
            timeline.cancel(planned);
            Revision copy = copies.get(planned.revision().number());
            timeline.schedule(new Planned(copy, planned.from(), planned.by(), planned.at()));
        }
        if (timeline.current() != null) {
            Revision copy = copies.get(timeline.current().revision().number());
            timeline.replaceBy(new Planned(copy, now, actor.id(), now));
        }
    }

    private void requireTag(long tag) {
        if (!taxonomy.hasTags(List.of(tag))) {
            throw new Refused("tag", "article.tags.unknown");
        }
    }

    private static List<Long> with(List<Long> tags, long tag) {
        List<Long> more = new ArrayList<>(tags);
        if (!more.contains(tag)) {
            more.add(tag);
        }
        return more;
    }

    private static List<Long> without(List<Long> tags, long tag) {
        return tags.stream().filter(each -> each != tag).toList();
    }
}
