package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.ArticleStatus.ScheduledVersion;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Gathers what the editors' pages about one article show. */
@Component
@Transactional(readOnly = true)
class EditorPages {

    private final Articles articles;
    private final Revisions revisions;
    private final Publications publications;
    private final Withdrawals withdrawals;
    private final EditorNames editors;
    private final Taxonomy taxonomy;
    private final Permalinks permalinks;
    private final CreditLines creditLines;
    private final EditorMedia editorMedia;
    private final FieldTexts texts;
    private final List<EditorPanel> panels;
    private final Site site;
    private final Clock clock;

    EditorPages(
            Articles articles,
            Revisions revisions,
            Publications publications,
            Withdrawals withdrawals,
            EditorNames editors,
            Taxonomy taxonomy,
            Permalinks permalinks,
            CreditLines creditLines,
            EditorMedia editorMedia,
            FieldTexts texts,
            List<EditorPanel> panels,
            Site site,
            Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.publications = publications;
        this.withdrawals = withdrawals;
        this.editors = editors;
        this.taxonomy = taxonomy;
        this.permalinks = permalinks;
        this.creditLines = creditLines;
        this.editorMedia = editorMedia;
        this.texts = texts;
        this.panels = panels;
        this.site = site;
        this.clock = clock;
    }

    /**
     * @throws PageNotFound if there is no such article, or none this actor may know of
     * @throws InTrash if it has been thrown away
     */
    Article article(Actor actor, long id) {
        return article(actor, id, ArticleRight.SEE);
    }

    /** The same for what may be looked at in the trash too. */
    Article anyArticle(Actor actor, long id) {
        Article article = articles.findById(id).orElseThrow(PageNotFound::new);
        new ArticleRights(actor, article).require(ArticleRight.SEE);
        return article;
    }

    /** For a page that only those open who have this right; others who know of the article have a 403. */
    Article article(Actor actor, long id, ArticleRight right) {
        Article article = anyArticle(actor, id);
        new ArticleRights(actor, article).require(right);
        if (article.trashedAt() != null) {
            throw new InTrash(article);
        }
        return article;
    }

    /** Where this visitor may edit the article; null for readers, and for those at the desk who may not know of it. */
    @Nullable
    String editPath(@Nullable Actor actor, long id) {
        boolean may = actor != null
                && articles.findById(id)
                        .filter(article -> Newsroom.maySee(actor, article))
                        .isPresent();
        return may ? "/admin/articles/" + id : null;
    }

    /** Fills the editing page of an article, or of a new one where the id is null. */
    void describe(Actor actor, @Nullable Long id, Model model) {
        Instant now = clock.instant();
        model.addAttribute("id", id);
        model.addAttribute("now", now);
        model.addAttribute("languages", site.languages());
        model.addAttribute("tags", taxonomy.allTags());
        Article article = id == null ? null : article(actor, id);
        model.addAttribute("sectionOptions", SectionOption.of(taxonomy.sections(), actor, article));
        model.addAttribute("rights", article == null ? null : new ArticleRights(actor, article));
        model.addAttribute(
                "mayPublish", article != null && new ArticleRights(actor, article).may(ArticleRight.PUBLISH));
        if (article != null) {
            List<Publication> published = publications.of(article.id());
            model.addAttribute("version", article.version());
            model.addAttribute("state", article.state(published, now));
            model.addAttribute("status", status(article, published, now));
        }
        panels.forEach(panel -> panel.describe(actor, article, model));
    }

    ArticleForm form(Actor actor, long id) {
        Article article = article(actor, id);
        return form(article, latest(article));
    }

    private ArticleForm form(Article article, Revision revision) {
        return ArticleForm.of(
                article, revision, translationOf(article), creditLines, editorMedia.names(revision.content()));
    }

    /** What the form shows of a version. */
    FormFields fields(Actor actor, long id, int number) {
        Article article = article(actor, id);
        return FormFields.of(form(article, revisions.find(id, number).orElseThrow(PageNotFound::new)));
    }

    /** What somebody typed, what it was typed over, and what others saved in the meantime. */
    EditConflict conflict(Actor actor, long id, FormFields mine, Locale locale) {
        Article article = article(actor, id);
        Revision latest = latest(article);
        Map<Long, String> names = editors.of(Collections.singletonList(latest.savedBy()));
        FormFields theirs = FormFields.of(form(article, latest));
        FormFields base = revisions
                .find(id, mine.number("base"))
                .map(revision -> FormFields.of(form(article, revision)))
                .orElse(theirs);
        return new EditConflict(
                mine,
                theirs,
                latest.number(),
                EditorNames.name(names, latest.savedBy()),
                latest.savedAt(),
                texts.differences(mine, theirs, base, locale));
    }

    private ArticleStatus status(Article article, List<Publication> published, Instant now) {
        Optional<Publication> current = published.stream()
                .filter(publication -> publication.interval().holds(now))
                .findFirst();
        boolean withdrawn = article.state(published, now) == ArticleState.WITHDRAWN;
        return new ArticleStatus(
                current.map(publication -> publication.revision().number()).orElse(null),
                current.map(Publication::firstPublic).orElse(null),
                current.map(Publication::updated).orElse(null),
                published.stream()
                        .filter(publication -> publication.interval().from().isAfter(now))
                        .map(planned -> new ScheduledVersion(
                                planned.id(),
                                planned.revision().number(),
                                planned.interval().from()))
                        .toList(),
                article.expiresAt(),
                article.embargoUntil(),
                article.latestRevision(),
                current.map(publication -> permalinks.path(
                                article.language(),
                                article.id(),
                                publication.revision().slug()))
                        .orElse(null),
                withdrawn
                        ? withdrawals
                                .findFirstByArticleIdOrderByWithdrawnAtDescIdDesc(article.id())
                                .map(Withdrawal::reason)
                                .orElse(null)
                        : null);
    }

    private Revision latest(Article article) {
        return revisions.find(article.id(), article.latestRevision()).orElseThrow(PageNotFound::new);
    }

    private @Nullable Long translationOf(Article article) {
        return articles.findAllByTranslationKey(article.translationKey()).stream()
                .map(Article::id)
                .filter(other -> other != article.id())
                .min(Long::compare)
                .orElse(null);
    }
}
