package conferencenews.article;

import conferencenews.article.Translation.Need;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what follows from translations: how many paragraphs wait for a translator, and during which publications of its
 * source a version lacks something substantive of it. Scheduled updates are publications too: when one begins, nothing
 * has to run.
 */
@Component
class TranslationDrift {

    private final Translations translations;
    private final Articles articles;
    private final Revisions revisions;
    private final Publications publications;
    private final JdbcClient database;

    TranslationDrift(
            Translations translations,
            Articles articles,
            Revisions revisions,
            Publications publications,
            JdbcClient database) {
        this.translations = translations;
        this.articles = articles;
        this.revisions = revisions;
        this.publications = publications;
        this.database = database;
    }

    /** An article says what its source says now. */
    void linked(Article article, long source, Instant now) {
        Revision newest = newest(source);
        Translation translation = translations.save(Translation.linked(article.id(), newest));
        settled(translation, now);
    }

    /** An article is no version of the others any more. */
    void unlinked(long article) {
        translations.findById(article).ifPresent(this::forget);
        translations.findAllBySourceId(article).forEach(this::forget);
        translations.flush();
    }

    private void forget(Translation translation) {
        forgetDrift(translation);
        translations.delete(translation);
    }

    private void forgetDrift(Translation translation) {
        database.sql("delete from translation_drift where article_id = :article")
                .param("article", translation.article())
                .update();
    }

    /** An article says something else, as yet only to editors. */
    void revised(Article article, ArticleContent content, Instant now) {
        translations.findById(article.id()).ifPresent(translation -> {
            translation.revised(Paragraph.of(content));
            settled(translation, now);
        });
        List<Translation> dependent = translations.findAllBySourceId(article.id());
        if (!dependent.isEmpty()) {
            Map<String, Paragraph> source = Paragraph.of(content);
            dependent.forEach(translation -> count(translation, source, own(translation), now));
        }
    }

    /** The publications of an article are others. */
    void planned(long article, Instant now) {
        translations.findAllBySourceId(article).forEach(translation -> spread(translation, own(translation), now));
    }

    /** A translation, or what is known of it, has changed. */
    void settled(Translation translation, Instant now) {
        translations.flush();
        Map<String, Paragraph> own = own(translation);
        count(translation, Paragraph.of(newest(translation.source()).content()), own, now);
        spread(translation, own, now);
    }

    private static void count(
            Translation translation, Map<String, Paragraph> source, Map<String, Paragraph> own, Instant now) {
        long open = translation.needs(source, own).values().stream()
                .filter(Need::isOpen)
                .count();
        translation.waits(open, now);
    }

    private void spread(Translation translation, Map<String, Paragraph> own, Instant now) {
        forgetDrift(translation);
        publications.of(translation.source()).stream()
                .filter(publication -> now.isBefore(publication.interval().until()))
                .filter(publication -> lacks(translation, publication.revision(), own))
                .forEach(publication -> database.sql("insert into translation_drift (article_id, publication_id)"
                                + " values (:article, :publication)")
                        .param("article", translation.article())
                        .param("publication", publication.id())
                        .update());
    }

    /** Whether anything substantive was said between what its paragraphs were made from and that version. */
    private boolean lacks(Translation translation, Revision source, Map<String, Paragraph> own) {
        Map<String, Need> needs = translation.needs(Paragraph.of(source.content()), own);
        Optional<Integer> since = needs.entrySet().stream()
                .filter(each -> each.getValue().isOpen() && each.getValue() != Need.UNTRANSLATED)
                .map(each -> made(translation, translation.origin(each.getKey())))
                .min(Integer::compare);
        return since.isPresent() && revisions.isAnySubstantive(translation.source(), since.get(), source.number());
    }

    private static int made(Translation translation, @Nullable Origin origin) {
        return origin == null ? translation.oldestRevision() : origin.sourceRevision();
    }

    private Map<String, Paragraph> own(Translation translation) {
        return Paragraph.of(newest(translation.article()).content());
    }

    private Revision newest(long id) {
        Article article = articles.findById(id).orElseThrow();
        return revisions.find(id, article.latestRevision()).orElseThrow();
    }
}
