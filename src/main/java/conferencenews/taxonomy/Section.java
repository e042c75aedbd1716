package conferencenews.taxonomy;

import conferencenews.account.Actor;
import conferencenews.site.Audited;
import conferencenews.site.ContentChanged;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A place in the site's tree; every article stands in one. */
@Entity
public class Section {

    /** The most reviews that a section can ask for. */
    public static final int MOST_REVIEW_STEPS = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable Long parentId;
    private String slug;
    private int position;
    private @Nullable Integer reviewSteps;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "section_text", joinColumns = @JoinColumn(name = "section_id"))
    @MapKeyColumn(name = "language")
    @BatchSize(size = 500)
    private Map<String, SectionText> texts = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Section() {}

    Section(@Nullable Long parentId, String slug, int position, Map<String, SectionText> texts) {
        this.parentId = parentId;
        this.slug = slug;
        this.position = position;
        this.texts.putAll(texts);
    }

    void edit(@Nullable Long parentId, String slug, Map<String, SectionText> texts) {
        this.parentId = parentId;
        this.slug = slug;
        this.texts.clear();
        this.texts.putAll(texts);
    }

    /** @param steps how many reviews come before publication; null for as many as the section above asks for */
    void askForReviews(@Nullable Integer steps) {
        this.reviewSteps = steps;
    }

    void placeAt(int position) {
        this.position = position;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    @Nullable
    Long parentId() {
        return parentId;
    }

    String slug() {
        return slug;
    }

    int position() {
        return position;
    }

    @Nullable
    Integer reviewSteps() {
        return reviewSteps;
    }

    Map<String, SectionText> texts() {
        return Map.copyOf(texts);
    }

    /** A section was added, edited or put elsewhere among its siblings. */
    public record Changed(@Nullable Long actor, String action, long section, String detail)
            implements Audited, ContentChanged {

        static Changed by(Actor actor, String action, Section section) {
            return new Changed(actor.id(), action, section.id(), section.slug());
        }

        @Override
        public String subject() {
            return "section";
        }

        @Override
        public Long subjectId() {
            return section;
        }
    }

    /** A section has another parent: what is in it now stands in other lists as well. */
    public record Moved(long section) {}
}
