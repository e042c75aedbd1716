package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.NotAllowed;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import conferencenews.site.RichText;
import conferencenews.site.Site;
import conferencenews.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commands that write: create an article, save a revision, restore one. Publishing is the {@link PublishingDesk}'s. */
@Component
@Transactional
public class Newsroom {

    private final Articles articles;
    private final Revisions revisions;
    private final Publications publications;
    private final Illustrations illustrations;
    private final ArticleLinks links;
    private final ReviewRules reviews;
    private final Suppressions suppressions;
    private final PublicNotes notes;
    private final LanguageVersions versions;
    private final TranslationDrift drift;
    private final Taxonomy taxonomy;
    private final ApplicationEventPublisher events;
    private final Site site;
    private final Clock clock;

    Newsroom(
            Articles articles,
            Revisions revisions,
            Publications publications,
            Illustrations illustrations,
            ArticleLinks links,
            ReviewRules reviews,
            Suppressions suppressions,
            PublicNotes notes,
            LanguageVersions versions,
            TranslationDrift drift,
            Taxonomy taxonomy,
            ApplicationEventPublisher events,
            Site site,
            Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.publications = publications;
        this.illustrations = illustrations;
        this.links = links;
        this.reviews = reviews;
        this.suppressions = suppressions;
        this.notes = notes;
        this.versions = versions;
        this.drift = drift;
        this.taxonomy = taxonomy;
        this.events = events;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Creates an article with its first revision.
     *
     * @param translationOf another language version of the same piece, or null
     * @return the new article's id
     * @throws Refused if the site does not speak that language or the piece already has such a version
     */
    public long create(
            Actor actor,
            String language,
            @Nullable Long translationOf,
            ArticleContent content,
            RevisionRemarks remarks) {
        actor.require(Role.CONTRIBUTOR);
        if (!site.speaks(language)) {
            throw new Refused("language", "article.language.unknown");
        }
        requireKnown(content);
        ArticleRights.requireReach(actor, content.section());
        Instant now = clock.instant();
        long key = versions.key(actor, language, translationOf);
        Article article = articles.save(new Article(language, key, content.section(), actor, now));
        articles.flush();
        save(article, content, RichText.EMPTY, remarks, actor, now);
        versions.made(article, translationOf, now);
        events.publishEvent(ArticleEvent.by(actor, "article-created", article, content.headline()));
        return article.id();
    }

    /**
     * Saves a new revision.
     *
     * @param base the number of the revision the editor started from
     * @throws Conflict if somebody saved a newer one
     * @throws Refused if readers are to see an update and nothing tells them what changed
     * @return the new revision's number
     */
    public int save(Actor actor, long id, int base, ArticleContent content, RevisionRemarks remarks) {
        Article article = editable(actor, id);
        if (base != article.latestRevision()) {
            throw new Conflict();
        }
        if (content.section() != article.section()) {
            ArticleRights.requireReach(actor, content.section());
        }
        Instant now = clock.instant();
        Revision former = revision(id, base);
        RevisionRemarks said = notes.carried(article, former, remarks, now);
        notes.requireAtSave(article, said, now);
        save(article, content, former.body(), said, actor, now);
        events.publishEvent(ArticleEvent.by(actor, "revision-saved", article, "#" + article.latestRevision()));
        return article.latestRevision();
    }

    /**
     * Makes a new draft with the content of an article's newest revision: all of it but the slug. What belongs to the
     * article stays there: dates, views, history, translations.
     *
     * @return the new article's id
     */
    public long duplicate(Actor actor, long id) {
        Article original = locked(actor, id, ArticleRight.SEE);
        ArticleContent content =
                revision(id, original.latestRevision()).content().withSlug("");
        return create(actor, original.language(), null, content, RevisionRemarks.NONE.marked("⧉ " + id));
    }

    /** {@link #restore(Actor, long, int, int, RevisionRemarks)} as a minor change that nothing is said about. */
    public int restore(Actor actor, long id, int number, int version) {
        return restore(actor, id, number, version, RevisionRemarks.NONE);
    }

    /**
     * Makes a new revision of an old one: everything but the slug, else cached redirects would run in a circle.
     *
     * @throws Refused if that version was suppressed, or what it refers to is no longer there
     */
    public int restore(Actor actor, long id, int number, int version, RevisionRemarks remarks) {
        Article article = editable(actor, id);
        article.requireVersion(version);
        Revision old = revision(id, number);
        if (!actor.reaches(old.section()) && old.section() != article.section()) {
            throw NotAllowed.in(old.section(), Role.EDITOR);
        }
        suppressions.requireNone(old);
        requireKnown(old.content());
        Instant now = clock.instant();
        notes.requireAtSave(article, remarks, now);
        Revision latest = revision(id, article.latestRevision());
        ArticleContent content = old.content().withSlug(latest.slug());
        revise(article, content, remarks.marked("↺ #" + number), actor, now);
        events.publishEvent(
                ArticleEvent.by(actor, "revision-restored", article, "#" + number + " → #" + article.latestRevision()));
        return article.latestRevision();
    }

    /** {@link #translate} and {@link #save}, both or neither. */
    public int save(
            Actor actor,
            long id,
            int base,
            @Nullable Long translationOf,
            ArticleContent content,
            RevisionRemarks remarks) {
        int number = save(actor, id, base, content, remarks);
        translate(actor, id, translationOf);
        return number;
    }

    /** Links an article with another language version of the same piece; null parts it from the others. */
    public void translate(Actor actor, long id, @Nullable Long translationOf) {
        Article article = editable(actor, id);
        if (versions.link(actor, article, translationOf, clock.instant())) {
            events.publishEvent(
                    ArticleEvent.visible(actor, "article-translation", article, String.valueOf(translationOf)));
        }
    }

    /** The article for a command that changes what it says; see {@link #locked}. */
    Article editable(Actor actor, long id) {
        return locked(actor, id, ArticleRight.EDIT);
    }

    /**
     * The article for a command that needs this right; other commands on it wait.
     *
     * @throws PageNotFound if there is no such article, or none this actor may know of
     * @throws NotAllowed if the actor sees it, but may not do this
     * @throws InTrash if it has been thrown away
     */
    Article locked(Actor actor, long id, ArticleRight right) {
        Article article = known(actor, id, right);
        if (article.trashedAt() != null) {
            throw new InTrash(article);
        }
        return article;
    }

    /** The same, in the trash or not. */
    Article known(Actor actor, long id, ArticleRight right) {
        Article article = articles.lock(id).orElseThrow(PageNotFound::new);
        new ArticleRights(actor, article).require(right);
        return article;
    }

    static boolean maySee(Actor actor, Article article) {
        return new ArticleRights(actor, article).may(ArticleRight.SEE);
    }

    private void save(
            Article article,
            ArticleContent content,
            RichText formerBody,
            RevisionRemarks remarks,
            Actor actor,
            Instant now) {
        requireKnown(content);
        RichText body = content.body().identified(formerBody);
        if (body.html().length() > ArticleContent.MAX_BODY) {
            throw new Refused("body", "article.body.long");
        }
        ArticleContent complete = links.cited(
                illustrations.complete(content.withSlug(slug(article, content)).withBody(body)));
        try {
            revise(article, complete, remarks, actor, now);
            revisions.flush();
        } catch (DataIntegrityViolationException saved) {
            if (saved.getMessage() != null && saved.getMessage().toLowerCase().contains("revision_number")) {
                throw new Conflict();
            }
            throw saved;
        }
    }

    private void revise(Article article, ArticleContent content, RevisionRemarks remarks, Actor actor, Instant now) {
        int former = article.latestRevision();
        boolean settled = publications.begun(article.id(), now).stream()
                .anyMatch(publication -> publication.revision().number() == former);
        revisions.save(article.revise(content, remarks, actor, now));
        reviews.revised(article, settled, now);
        drift.revised(article, content, now);
    }

    /** Somebody may have deleted a section or a tag while the form was open. */
    private void requireKnown(ArticleContent content) {
        if (!taxonomy.hasSection(content.section())) {
            throw new Refused("section", "article.section.unknown");
        }
        if (!taxonomy.hasTags(content.tags())) {
            throw new Refused("tags", "article.tags.unknown");
        }
        links.requireKnown(content.links());
    }

    /** What the address of an article would be with that headline and slug; null for one that does not exist yet. */
    @Transactional(readOnly = true)
    Address address(@Nullable Article article, String headline, String slug) {
        if (article == null || article.latestRevision() == 0) {
            return new Address(ArticleSlug.of(headline, slug, null, false), false);
        }
        Revision former = revision(article.id(), article.latestRevision());
        boolean hasBeenPublic = hasBeenPublic(article);
        String next = ArticleSlug.of(headline, slug, former, hasBeenPublic);
        return new Address(next, hasBeenPublic && !next.equals(former.slug()));
    }

    /** @param redirects whether an address that was public leads there */
    record Address(String slug, boolean redirects) {}

    private String slug(Article article, ArticleContent content) {
        Revision former = article.latestRevision() == 0 ? null : revision(article.id(), article.latestRevision());
        return ArticleSlug.of(content, former, hasBeenPublic(article));
    }

    private boolean hasBeenPublic(Article article) {
        return !publications.begun(article.id(), clock.instant()).isEmpty();
    }

    private Revision revision(long article, int number) {
        return revisions.find(article, number).orElseThrow(PageNotFound::new);
    }
}
