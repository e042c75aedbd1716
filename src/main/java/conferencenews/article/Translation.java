package conferencenews.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * That an article is the language version of another one, its source, and what each of its paragraphs was made from. So
 * what changed in the source since is known paragraph by paragraph.
 */
@Entity
class Translation implements Persistable<Long> {

    /** What a paragraph of the source asks of the translation. */
    enum Need {
        NOTHING,
        /** It is a copy so far. */
        UNTRANSLATED,
        /** The source has it and the translation was made without. */
        ADDED,
        /** The source says something else now. */
        CHANGED,
        /** The source has it no more. */
        REMOVED;

        /** The message key of its name. */
        public String key() {
            return "admin.translation.need." + name().toLowerCase(Locale.ROOT);
        }

        public boolean isOpen() {
            return this != NOTHING;
        }
    }

    @Id
    private long articleId;

    private long sourceId;
    private int waiting;
    private @Nullable Instant waitingSince;

    @ElementCollection
    @CollectionTable(name = "translated_paragraph", joinColumns = @JoinColumn(name = "article_id"))
    @MapKeyColumn(name = "paragraph")
    private Map<String, Origin> origins = new HashMap<>();

    @Transient
    private boolean stored = true;

    @SuppressWarnings("NullAway.Init")
    protected Translation() {}

    private Translation(long articleId, long sourceId) {
        this.articleId = articleId;
        this.sourceId = sourceId;
        this.stored = false;
    }

    /** Of a text that says what the source says now. */
    static Translation linked(long article, Revision source) {
        Translation translation = new Translation(article, source.articleId());
        Paragraph.of(source.content())
                .forEach((key, paragraph) ->
                        translation.origins.put(key, Origin.translated(paragraph, source.number())));
        return translation;
    }

    /** All of it is a copy, to be translated. */
    void begins(Revision source) {
        Paragraph.of(source.content())
                .forEach((key, paragraph) -> origins.put(key, Origin.copied(paragraph, source.number())));
    }

    /** A copy that has become another text has been translated. */
    void revised(Map<String, Paragraph> text) {
        origins.replaceAll((key, origin) -> {
            Paragraph own = text.get(key);
            return own == null || own.hash().equals(origin.sourceHash()) ? origin : origin.done();
        });
    }

    /** Those paragraphs say what that version of the source says; what it has no more is forgotten. */
    void settle(Map<String, Paragraph> source, int revision, Predicate<String> meant) {
        source.forEach((key, paragraph) -> {
            if (meant.test(key)) {
                origins.put(key, Origin.translated(paragraph, revision));
            }
        });
        origins.keySet().removeIf(key -> meant.test(key) && !source.containsKey(key));
    }

    /** What is to be done, paragraph by paragraph: those of the source, then those that it had. */
    Map<String, Need> needs(Map<String, Paragraph> source, Map<String, Paragraph> own) {
        Map<String, Need> needs = new LinkedHashMap<>();
        source.forEach((key, paragraph) -> needs.put(key, need(paragraph)));
        origins.keySet().stream()
                .filter(key -> !source.containsKey(key) && own.containsKey(key))
                .forEach(key -> needs.put(key, Need.REMOVED));
        return needs;
    }

    private Need need(Paragraph source) {
        Origin origin = origins.get(source.key());
        if (origin == null) {
            return source.isWordless() ? Need.NOTHING : Need.ADDED;
        }
        if (!origin.isOf(source)) {
            return Need.CHANGED;
        }
        return origin.translated() ? Need.NOTHING : Need.UNTRANSLATED;
    }

    /** Notes how many paragraphs wait, and since when any does. */
    void waits(long paragraphs, Instant now) {
        waiting = Math.toIntExact(paragraphs);
        waitingSince = paragraphs == 0 ? null : waitingSince == null ? now : waitingSince;
    }

    /** The first version of the source that any paragraph was made from; 0 if none was. */
    int oldestRevision() {
        return origins.values().stream().mapToInt(Origin::sourceRevision).min().orElse(0);
    }

    @Nullable
    Origin origin(String paragraph) {
        return origins.get(paragraph);
    }

    @Override
    public Long getId() {
        return articleId;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    long article() {
        return articleId;
    }

    long source() {
        return sourceId;
    }

    int waiting() {
        return waiting;
    }

    Instant waitingSince() {
        return Objects.requireNonNull(waitingSince);
    }
}
