package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.RichText;
import conferencenews.taxonomy.SectionForm;
import conferencenews.taxonomy.TagForm;
import conferencenews.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.annotation.Transactional;

/** Writes articles for tests: valid ones, of which a test says only what matters to it. */
@TestComponent
public class Writing {

    private static final RevisionRemarks UPDATE = new RevisionRemarks(true, "More is known", "");

    private final Newsroom newsroom;
    private final PublishingDesk desk;
    private final ReviewDesk reviews;
    private final Trash trash;
    private final Sharing sharing;
    private final ArticleDirectory articles;
    private final Revisions revisions;
    private final Taxonomy taxonomy;

    Writing(
            Newsroom newsroom,
            PublishingDesk desk,
            ReviewDesk reviews,
            Trash trash,
            Sharing sharing,
            ArticleDirectory articles,
            Revisions revisions,
            Taxonomy taxonomy) {
        this.newsroom = newsroom;
        this.desk = desk;
        this.reviews = reviews;
        this.trash = trash;
        this.sharing = sharing;
        this.articles = articles;
        this.revisions = revisions;
        this.taxonomy = taxonomy;
    }

    public long section(String slug) {
        return section(slug, null);
    }

    public long section(String slug, Long parent) {
        return taxonomy.plantSection(
                Actor.SYSTEM, new SectionForm(slug, parent, Map.of("en", slug, "zh", slug), Map.of()));
    }

    public long tag(String slug) {
        return taxonomy.plantTag(Actor.SYSTEM, new TagForm(slug, Map.of("en", slug)));
    }

    /** A draft in the section {@code focus}. */
    public long draft(String headline) {
        return draft(headline, "focus");
    }

    public long draft(String headline, String section, String... tags) {
        return draft(Actor.SYSTEM, "en", headline, section, tags);
    }

    public long draft(Actor actor, String language, String headline, String section, String... tags) {
        return newsroom.create(actor, language, null, content(headline, section, tags), RevisionRemarks.NONE);
    }

    /** A published article in the section {@code focus}. */
    public long published(String headline) {
        return published(headline, "focus");
    }

    public long published(String headline, String section, String... tags) {
        long id = draft(headline, section, tags);
        publish(id, 1);
        return id;
    }

    public long draft(ArticleContent content) {
        return newsroom.create(Actor.SYSTEM, "en", null, content, RevisionRemarks.NONE);
    }

    public long published(ArticleContent content) {
        long id = draft(content);
        publish(id, 1);
        return id;
    }

    public void publish(long id, int number) {
        desk.publish(Actor.SYSTEM, id, version(id), number, null);
    }

    public void schedule(long id, int number, Instant at) {
        desk.schedule(Actor.SYSTEM, id, version(id), number, at, null, false);
    }

    public void submit(long id, int number) {
        reviews.submit(Actor.SYSTEM, id, version(id), number);
    }

    public void discard(long id) {
        trash.discard(Actor.SYSTEM, id, version(id));
    }

    public void withdraw(long id, String reason) {
        desk.withdraw(Actor.SYSTEM, id, version(id), reason, "");
    }

    /** Saves a substantive revision and gives its number. */
    public int revise(long id, int base, String headline) {
        return newsroom.save(Actor.SYSTEM, id, base, content(headline, "focus"), UPDATE);
    }

    public int reviseMinor(long id, int base, String headline) {
        return reviseMinor(id, base, headline, "focus");
    }

    public int reviseMinor(long id, int base, String headline, String section) {
        return newsroom.save(Actor.SYSTEM, id, base, content(headline, section), new RevisionRemarks(false, "", ""));
    }

    public int revise(long id, int base, ArticleContent content) {
        return revise(id, base, content, true);
    }

    public int revise(long id, int base, ArticleContent content, boolean substantive) {
        return newsroom.save(Actor.SYSTEM, id, base, content, substantive ? UPDATE : RevisionRemarks.NONE);
    }

    /** A draft in another language that was written apart. */
    public long translation(long of, String language, ArticleContent content) {
        return newsroom.create(Actor.SYSTEM, language, of, content, RevisionRemarks.NONE);
    }

    @Transactional(readOnly = true)
    public ArticleContent newest(long id) {
        return revisions.find(id, latest(id)).orElseThrow().content();
    }

    private int latest(long id) {
        return revisions
                .findAllByArticleIdAndNumberBetweenOrderByNumberDesc(id, 1, Integer.MAX_VALUE)
                .get(0)
                .number();
    }

    public int restore(long id, int number) {
        return newsroom.restore(Actor.SYSTEM, id, number, version(id));
    }

    /** The path of a new share link that follows the newest version for a day. */
    public String shared(long id) {
        return "/shared/" + sharing.share(Actor.SYSTEM, id, null, 1).text();
    }

    /** Publishes it under another slug, from its only revision. */
    public void rename(long id, String slug) {
        int number = newsroom.save(Actor.SYSTEM, id, 1, content(slug, "focus").withSlug(slug), RevisionRemarks.NONE);
        publish(id, number);
    }

    public int version(long id) {
        return articles.version(id);
    }

    public ArticleContent content(String headline, String section, String... tags) {
        List<Long> tagIds = new ArrayList<>();
        for (String tag : tags) {
            tagIds.add(tag(tag));
        }
        return new ArticleContent(
                Kind.NEWS,
                section(section),
                headline,
                "",
                "In short.",
                RichText.fromPlainText("What happened, in one paragraph."),
                List.of(),
                "",
                "",
                null,
                tagIds,
                "",
                "");
    }
}
