package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.SideBySide.Pair;
import conferencenews.article.Translation.Need;
import conferencenews.article.WordDiff.Fate;
import conferencenews.article.WordDiff.Span;
import conferencenews.site.PageNotFound;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what translators see: the source beside the translation, and what became of the source since. */
@Component
@Transactional(readOnly = true)
class TranslationPages {

    /** A form has at most so many fields; where there are more paragraphs, those that wait have one. */
    private static final int MOST_FIELDS = 600;

    private final EditorPages pages;
    private final Revisions revisions;
    private final Translations translations;

    TranslationPages(EditorPages pages, Revisions revisions, Translations translations) {
        this.pages = pages;
        this.revisions = revisions;
        this.translations = translations;
    }

    /**
     * @param typed what was typed and not saved, by the keys of paragraphs
     * @return nothing if the article is no translation
     * @throws PageNotFound if the actor may not know of its source
     */
    Optional<Beside> beside(Actor actor, long id, Map<String, String> typed) {
        Article article = pages.article(actor, id, ArticleRight.EDIT);
        return translations.findById(id).map(translation -> beside(actor, article, translation, typed));
    }

    private Beside beside(Actor actor, Article article, Translation translation, Map<String, String> typed) {
        Article source = pages.anyArticle(actor, translation.source());
        Map<String, Paragraph> present = paragraphs(source.id(), source.latestRevision());
        Map<String, Paragraph> own = paragraphs(article.id(), article.latestRevision());
        Map<String, Need> needs = translation.needs(present, own);
        List<Pair> pairs = SideBySide.of(present, own).pairs();
        Rows rows = new Rows(translation, needs, former(translation, needs), typed, pairs.size() <= MOST_FIELDS);
        return new Beside(
                article,
                source,
                pairs.stream().map(rows::row).toList(),
                needs.values().stream().filter(Need::isOpen).count());
    }

    /** The source's versions of which changed paragraphs were made, by their numbers. */
    private Map<Integer, Map<String, Paragraph>> former(Translation translation, Map<String, Need> needs) {
        Set<Integer> numbers = needs.entrySet().stream()
                .filter(each -> each.getValue() == Need.CHANGED || each.getValue() == Need.REMOVED)
                .map(each -> Objects.requireNonNull(translation.origin(each.getKey()))
                        .sourceRevision())
                .collect(Collectors.toSet());
        return numbers.isEmpty()
                ? Map.of()
                : revisions.findAll(translation.source(), numbers).stream()
                        .collect(Collectors.toMap(
                                Revision::number, revision -> Paragraph.of(revision.content()), (one, same) -> one));
    }

    private Map<String, Paragraph> paragraphs(long article, int number) {
        return Paragraph.of(
                revisions.find(article, number).orElseThrow(PageNotFound::new).content());
    }

    /** Makes rows of pairs; all comparisons share one budget of work. */
    private record Rows(
            Translation translation,
            Map<String, Need> needs,
            Map<Integer, Map<String, Paragraph>> former,
            Map<String, String> typed,
            boolean allWritable,
            WordDiff words) {

        Rows(
                Translation translation,
                Map<String, Need> needs,
                Map<Integer, Map<String, Paragraph>> former,
                Map<String, String> typed,
                boolean allWritable) {
            this(translation, needs, former, typed, allWritable, new WordDiff(new Comparison()));
        }

        Row row(Pair pair) {
            Need need = needs.getOrDefault(pair.key(), Need.NOTHING);
            return new Row(
                    pair.key(),
                    pair.target().kind(),
                    need,
                    spans(pair),
                    typed.getOrDefault(pair.key(), pair.html()),
                    !pair.target().isWordless() && (need.isOpen() || allWritable));
        }

        /** The source's paragraph, with what became of it since it was translated. */
        private List<Span> spans(Pair pair) {
            Paragraph source = pair.source();
            Origin origin = translation.origin(pair.key());
            Paragraph old = origin == null || source != null && origin.isOf(source)
                    ? null
                    : former.getOrDefault(origin.sourceRevision(), Map.of()).get(pair.key());
            if (old == null) {
                return source == null ? List.of() : List.of(new Span(Fate.KEPT, source.text()));
            }
            boolean sameWords = source != null && old.text().equals(source.text());
            return sameWords
                    ? words.between(old.textWithTargets(), source.textWithTargets())
                    : words.between(old.text(), source == null ? "" : source.text());
        }
    }

    /** @param open how many paragraphs wait */
    record Beside(Article article, Article source, List<Row> rows, long open) {

        public long id() {
            return article.id();
        }

        public int version() {
            return article.version();
        }

        public String language() {
            return article.language();
        }

        public String headline() {
            return article.newest().headline();
        }

        public long sourceId() {
            return source.id();
        }

        public String sourceLanguage() {
            return source.language();
        }

        /** The number of the source's version that is shown. */
        public int seen() {
            return source.latestRevision();
        }
    }

    /**
     * @param spans the source's words
     * @param text HTML of the translation, or what was typed in its place
     * @param writable whether it has a field
     */
    record Row(String key, String kind, Need need, List<Span> spans, String text, boolean writable) {

        /** The words for the kind of block. */
        public String label() {
            return switch (kind) {
                case Paragraph.HEADLINE, Paragraph.STANDFIRST -> "admin.article." + kind;
                default -> "admin.diff.block." + kind;
            };
        }
    }
}
