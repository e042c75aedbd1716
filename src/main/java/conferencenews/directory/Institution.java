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

/** A university, a hospital, an office. One merged into another lives on as its alias. */
@Entity
public class Institution {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String country;
    private @Nullable Long parentId;
    private @Nullable String ror;
    private String web;
    private String sameAs;
    private @Nullable Long mergedInto;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "institution_name", joinColumns = @JoinColumn(name = "institution_id"))
    @OrderColumn(name = "position")
    private List<InstitutionName> names = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Institution() {}

    Institution(List<InstitutionName> names) {
        this.names.addAll(names);
        this.country = "";
        this.web = "";
        this.sameAs = "";
    }

    void edit(
            List<InstitutionName> names,
            String country,
            @Nullable Long parent,
            @Nullable String ror,
            String web,
            String sameAs) {
        if (!this.names.equals(names)) {
            this.names.clear();
            this.names.addAll(names);
        }
        this.country = country;
        this.parentId = parent;
        this.ror = ror;
        this.web = web;
        this.sameAs = sameAs;
    }

    /** Takes over what the other knows and this one does not; the other's names find this one. */
    void absorb(Institution other) {
        other.names().forEach(name -> {
            InstitutionName variant = new InstitutionName(name.language(), InstitutionName.VARIANT, name.name());
            if (!names.contains(name) && !names.contains(variant)) {
                names.add(variant);
            }
        });
        country = country.isEmpty() ? other.country : country;
        if (parentId == null || parentId == other.id()) {
            parentId = other.parentId != null && other.parentId == id() ? null : other.parentId;
        }
        ror = ror == null ? other.ror : ror;
        web = web.isEmpty() ? other.web : web;
        sameAs = sameAs.isEmpty() ? other.sameAs : sameAs;
        other.mergedInto = id();
        other.parentId = null;
        other.ror = null;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    String country() {
        return country;
    }

    @Nullable
    Long parent() {
        return parentId;
    }

    @Nullable
    String ror() {
        return ror;
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

    List<InstitutionName> names() {
        return List.copyOf(names);
    }

    int version() {
        return version;
    }

    /** An institution was added, edited or merged. */
    public record Changed(@Nullable Long actor, String action, long institution, String detail)
            implements Audited, ContentChanged {

        @Override
        public String subject() {
            return "institution";
        }

        @Override
        public Long subjectId() {
            return institution;
        }
    }

    /** Whatever names the first means the second. */
    public record Merged(long institution, long into) {}
}
