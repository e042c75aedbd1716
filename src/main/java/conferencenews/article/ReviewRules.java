package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.taxonomy.Section;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.SectionTree;
import conferencenews.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many reviews a revision needs, how many it has, and who may give the next. */
@Component
class ReviewRules {

    private final Reviews reviews;
    private final ReviewSettings settings;
    private final Taxonomy taxonomy;
    private final JdbcClient database;

    ReviewRules(Reviews reviews, ReviewSettings settings, Taxonomy taxonomy, JdbcClient database) {
        this.reviews = reviews;
        this.settings = settings;
        this.taxonomy = taxonomy;
        this.database = database;
    }

    /** Before a revision in that section can be public: 0 to 3. */
    int needed(long section) {
        return taxonomy.sections().reviewSteps(section);
    }

    SignOffs signOffs(long article, int number) {
        return new SignOffs(reviews.of(article), number, settings.editReturns());
    }

    /** Why this actor may not sign the revision next, as a message key; empty if nothing is in the way. */
    Optional<String> obstacle(Actor actor, Revision revision, SignOffs signOffs) {
        if (!settings.separateDuty() || actor.id() == null) {
            return Optional.empty();
        }
        if (actor.id().equals(revision.savedBy())) {
            return Optional.of("article.review.own");
        }
        return signOffs.isSignedBy(actor.id()) ? Optional.of("article.review.signed") : Optional.empty();
    }

    boolean separatesDuty() {
        return settings.separateDuty();
    }

    boolean editReturns() {
        return settings.editReturns();
    }

    void sign(Article article, int steps) {
        article.sign(steps, isEnough(steps, needed(article.section())));
    }

    /**
     * What a new revision does to the reviews: while they go on it is reviewed in place of the former one.
     *
     * @param settled whether the former revision has been public: its reviews are over
     */
    void revised(Article article, boolean settled, Instant now) {
        boolean signed = article.signedSteps() > 0 && !settled;
        if (article.submittedAt() == null && !signed) {
            article.sign(0, false);
            return;
        }
        article.submit(now);
        sign(article, settings.editReturns() ? 0 : article.signedSteps());
    }

    /** A copy that says the same has the reviews of its original; its section may ask for more of them, or for fewer. */
    void carry(Article article, int original, int copy) {
        if (settings.editReturns()) {
            signOffs(article.id(), original).valid().forEach(review -> reviews.save(review.of(copy)));
        }
        sign(article, article.signedSteps());
    }

    /** A section asks for more or fewer reviews, or stands below another: some pieces are approved now, others no more. */
    @EventListener
    void sectionChanged(Section.Changed change) {
        SectionTree tree = taxonomy.sections();
        for (int steps = 0; steps <= Section.MOST_REVIEW_STEPS; steps++) {
            int asked = steps;
            List<Long> sections = tree.all().stream()
                    .map(SectionNode::id)
                    .filter(section -> tree.reviewSteps(section) == asked)
                    .toList();
            if (!sections.isEmpty()) {
                database.sql("""
                                update article set approved = (signed_steps >= :steps)
                                where signed_steps > 0 and section_id in (:sections)""")
                        .param("steps", asked)
                        .param("sections", sections)
                        .update();
            }
        }
    }

    /** Where no review is asked for, one that was given all the same approves. */
    private static boolean isEnough(int steps, int needed) {
        return steps > 0 && steps >= needed;
    }
}
