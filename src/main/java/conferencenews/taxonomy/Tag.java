package conferencenews.taxonomy;

import conferencenews.site.Audited;
import conferencenews.site.ContentChanged;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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

/** A subject; an article may have many. A tag merged into another lives on as its alias. */
@Entity
public class Tag {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private int position;
    private @Nullable Long mergedInto;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "tag_text", joinColumns = @JoinColumn(name = "tag_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "name")
    @BatchSize(size = 500)
    private Map<String, String> names = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Tag() {}

    Tag(String slug, int position, Map<String, String> names) {
        this.slug = slug;
        this.position = position;
        this.names.putAll(names);
    }

    void edit(String slug, Map<String, String> names) {
        this.slug = slug;
        this.names.clear();
        this.names.putAll(names);
    }

    void mergeInto(Tag other) {
        this.mergedInto = other.id();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    String slug() {
        return slug;
    }

    int position() {
        return position;
    }

    @Nullable
    Long mergedInto() {
        return mergedInto;
    }

    Map<String, String> names() {
        return Map.copyOf(names);
    }

    /** A tag was added, renamed or merged. */
    public record Changed(@Nullable Long actor, String action, long tag, String detail)
            implements Audited, ContentChanged {

        @Override
        public String subject() {
            return "tag";
        }

        @Override
        public Long subjectId() {
            return tag;
        }
    }

    /** What had the first tag now stands in the list of the second. */
    public record Merged(long tag, long into) {}
}
