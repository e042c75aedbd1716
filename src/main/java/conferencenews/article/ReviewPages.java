package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.ReviewStatus.Decision;
import conferencenews.site.PageNotFound;
import java.time.Clock;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Gathers what the editing page and the reviewer's page show of the reviews of an article. */
@Component
@Transactional(readOnly = true)
class ReviewPages implements EditorPanel {

    private final ReviewRules rules;
    private final Revisions revisions;
    private final Publications publications;
    private final ContentDiffs diffs;
    private final EditorNames editors;
    private final Clock clock;

    ReviewPages(
            ReviewRules rules,
            Revisions revisions,
            Publications publications,
            ContentDiffs diffs,
            EditorNames editors,
            Clock clock) {
        this.rules = rules;
        this.revisions = revisions;
        this.publications = publications;
        this.diffs = diffs;
        this.editors = editors;
        this.clock = clock;
    }

    @Override
    public void describe(Actor actor, @Nullable Article article, Model model) {
        if (article != null) {
            model.addAttribute("review", status(actor, article, latest(article)));
        }
    }

    /** Everything on the page where a reviewer decides. */
    void describe(Actor actor, Article article, Locale locale, Model model) {
        Revision latest = latest(article);
        Optional<Revision> seen = lastSeen(article);
        model.addAttribute("id", article.id());
        model.addAttribute("language", article.language());
        model.addAttribute("headline", latest.headline());
        model.addAttribute("savedAt", latest.savedAt());
        model.addAttribute("savedBy", EditorNames.name(names(latest), latest.savedBy()));
        model.addAttribute("version", article.version());
        model.addAttribute("review", status(actor, article, latest));
        model.addAttribute("seen", seen.map(Revision::number).orElse(null));
        model.addAttribute(
                "diff",
                seen.map(before -> diffs.between(before.content(), latest.content(), locale))
                        .orElse(null));
        model.addAttribute("content", latest.content());
        model.addAttribute("now", clock.instant());
    }

    private ReviewStatus status(Actor actor, Article article, Revision latest) {
        SignOffs signOffs = rules.signOffs(article.id(), latest.number());
        Map<Long, String> names =
                editors.of(signOffs.reviews().stream().map(Review::decidedBy).toList());
        return new ReviewStatus(
                latest.number(),
                rules.needed(article.section()),
                article.submittedAt(),
                article.isApproved(),
                signOffs.valid().stream().map(review -> decision(review, names)).toList(),
                article.submittedAt() != null
                        ? null
                        : signOffs.returned()
                                .map(review -> decision(review, names))
                                .orElse(null),
                new ArticleRights(actor, article).may(ArticleRight.REVIEW),
                rules.obstacle(actor, latest, signOffs).orElse(null));
    }

    private static Decision decision(Review review, Map<Long, String> names) {
        return new Decision(
                review.step(),
                review.number(),
                EditorNames.name(names, review.decidedBy()),
                review.decidedAt(),
                review.remark());
    }

    /** What a reviewer or the readers have last seen, other than the newest revision itself. */
    private Optional<Revision> lastSeen(Article article) {
        int published = publications.begun(article.id(), clock.instant()).stream()
                .mapToInt(publication -> publication.revision().number())
                .max()
                .orElse(0);
        int seen = rules.signOffs(article.id(), article.latestRevision())
                .lastSeen()
                .map(number -> Math.max(number, published))
                .orElse(published);
        return seen == 0 || seen == article.latestRevision() ? Optional.empty() : revisions.find(article.id(), seen);
    }

    private Map<Long, String> names(Revision revision) {
        return editors.of(Collections.singletonList(revision.savedBy()));
    }

    private Revision latest(Article article) {
        return revisions.find(article.id(), article.latestRevision()).orElseThrow(PageNotFound::new);
    }
}
