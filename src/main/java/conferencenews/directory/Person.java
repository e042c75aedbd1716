package conferencenews.directory;

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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody whom articles and conferences name. A person merged into another lives on as its alias. */
@Entity
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private @Nullable Long affiliationId;
    private @Nullable String orcid;
    private String web;
    private String sameAs;
    private @Nullable Long mergedInto;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_name", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    private List<PersonName> names = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(List<PersonName> names) {
        this.names.addAll(names);
        this.web = "";
        this.sameAs = "";
    }

    void edit(List<PersonName> names, @Nullable Long affiliation, @Nullable String orcid, String web, String sameAs) {
        if (!this.names.equals(names)) {
            this.names.clear();
            this.names.addAll(names);
        }
        this.affiliationId = affiliation;
        this.orcid = orcid;
        this.web = web;
        this.sameAs = sameAs;
    }

    /** Takes over what the other knows and this one does not; the other's names find this one. */
    void absorb(Person other) {
        other.names().forEach(name -> {
            PersonName variant = new PersonName(name.language(), true, name.family(), name.given(), name.familyFirst());
            if (!names.contains(name) && !names.contains(variant)) {
                names.add(variant);
            }
        });
        affiliationId = affiliationId == null ? other.affiliationId : affiliationId;
        orcid = orcid == null ? other.orcid : orcid;
        web = web.isEmpty() ? other.web : web;
        sameAs = sameAs.isEmpty() ? other.sameAs : sameAs;
        other.mergedInto = id();
        other.orcid = null;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    @Nullable
    Long affiliation() {
        return affiliationId;
    }

    @Nullable
    String orcid() {
        return orcid;
    }

    String web() {
        return web;
    }

    String sameAs() {
        return sameAs;
    }

    @Nullable
    Long mergedInto() {
        return mergedInto;
    }

    List<PersonName> names() {
        return List.copyOf(names);
    }

    int version() {
        return version;
    }

    /** A person was added, edited or merged. */
    public record Changed(@Nullable Long actor, String action, long person, String detail)
            implements Audited, ContentChanged {

        @Override
        public String subject() {
            return "person";
        }

        @Override
        public Long subjectId() {
            return person;
        }
    }

    /** Whatever names the first means the second. */
    public record Merged(long person, long into) {}
}
