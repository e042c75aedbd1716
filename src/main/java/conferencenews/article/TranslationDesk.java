package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.PageNotFound;
import conferencenews.site.PlainText;
import conferencenews.site.RichText;
import java.time.Clock;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commands of translators: begin a language version, write it paragraph by paragraph, say what is up to date. */
@Component
@Transactional
class TranslationDesk {

    /** In the place of a paragraph: all of them. */
    static final String ALL = "*";

    private final Newsroom newsroom;
    private final Articles articles;
    private final Revisions revisions;
    private final Translations translations;
    private final TranslationDrift drift;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TranslationDesk(
            Newsroom newsroom,
            Articles articles,
            Revisions revisions,
            Translations translations,
            TranslationDrift drift,
            ApplicationEventPublisher events,
            Clock clock) {
        this.newsroom = newsroom;
        this.articles = articles;
        this.revisions = revisions;
        this.translations = translations;
        this.drift = drift;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a draft in another language with the content of an article's newest version. Its blocks keep their ids, by
     * which both are compared from then on.
     *
     * @return the new article's id
     * @throws Refused if there is a version in that language
     */
    long begin(Actor actor, long id, String language) {
        Article source = newsroom.locked(actor, id, ArticleRight.SEE);
        Revision newest = revision(id, source.latestRevision());
        long made =
                newsroom.create(actor, language, id, newest.content().asCopy(), RevisionRemarks.NONE.marked("⇄ " + id));
        Translation translation = translation(made);
        translation.begins(newest);
        drift.settled(translation, clock.instant());
        return made;
    }

    /**
     * Saves what was typed over paragraphs as a new version, as a minor change, and says of paragraphs that they are up to
     * date; both or neither. If nothing was typed that is different, there is no new version.
     *
     * @param version of the article, as it was typed over
     * @param seen the number of the source's version beside which it was typed
     * @param typed by the keys of paragraphs
     * @param settled the key of the paragraph that is up to date, or {@link #ALL}; null for none
     * @return the number of the newest version
     * @throws Conflict if somebody gave a command since
     */
    int save(Actor actor, long id, int version, int seen, Map<String, String> typed, @Nullable String settled) {
        Article article = newsroom.editable(actor, id);
        article.requireVersion(version);
        ArticleContent own = revision(id, article.latestRevision()).content();
        Translation translation = translation(id);
        Revision source = revision(translation.source(), seen);
        ArticleContent content = own.with(words(article.language(), own, Paragraph.of(source.content()), typed));
        if (!content.equals(own)) {
            newsroom.save(actor, id, article.latestRevision(), content, RevisionRemarks.NONE);
        }
        if (settled != null) {
            settle(actor, article, source, settled);
        }
        return article.latestRevision();
    }

    private void settle(Actor actor, Article article, Revision source, String paragraph) {
        Translation translation = translation(article.id());
        Predicate<String> meant = paragraph.equals(ALL) ? key -> true : paragraph::equals;
        translation.settle(Paragraph.of(source.content()), source.number(), meant);
        drift.settled(translation, clock.instant());
        articles.raiseVersionOnly(article.id());
        events.publishEvent(ArticleEvent.visible(actor, "translation-settled", article, paragraph));
    }

    private static Wording words(
            String language, ArticleContent own, Map<String, Paragraph> source, Map<String, String> typed) {
        typed.forEach(TranslationDesk::requireStorable);
        SideBySide texts = SideBySide.of(source, Paragraph.of(own));
        return new Wording(
                language,
                ArticleContent.oneLine(typed.getOrDefault(Paragraph.HEADLINE, own.headline())),
                typed.getOrDefault(Paragraph.STANDFIRST, own.standfirst()).strip(),
                texts.isChanged(typed) ? RichText.fromHtml(texts.body(typed)) : own.body(),
                own.datelineOn());
    }

    private static void requireStorable(String paragraph, String text) {
        int most = paragraph.equals(Paragraph.HEADLINE)
                ? ArticleContent.MAX_HEADLINE
                : paragraph.equals(Paragraph.STANDFIRST) ? ArticleContent.MAX_STANDFIRST : ArticleContent.MAX_BODY;
        if (text.length() > most || !PlainText.Check.isClean(text)) {
            throw new Refused(paragraph, "admin.translation.refused", most);
        }
    }

    private Translation translation(long id) {
        return translations.findById(id).orElseThrow(PageNotFound::new);
    }

    private Revision revision(long article, int number) {
        return revisions.find(article, number).orElseThrow(PageNotFound::new);
    }
}
