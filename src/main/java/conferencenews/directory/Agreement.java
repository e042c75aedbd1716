package conferencenews.directory;

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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What institutions agreed on, and who signed it. */
@Entity
public class Agreement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private AgreementKind kind;
    private LocalDate signedOn;
    private String term;
    private @Nullable LocalDate endsOn;
    private @Nullable Long ownerId;
    private boolean listed;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "agreement_party", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    @Column(name = "institution_id")
    private List<Long> parties = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "agreement_signatory", joinColumns = @JoinColumn(name = "agreement_id"))
    @OrderColumn(name = "position")
    @Column(name = "person_id")
    private List<Long> signatories = new ArrayList<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Agreement() {}

    /** With everything still to be said by {@link #edit}. */
    static Agreement blank() {
        return new Agreement();
    }

    void edit(
            AgreementKind kind,
            LocalDate signedOn,
            String term,
            @Nullable LocalDate endsOn,
            @Nullable Long owner,
            boolean listed) {
        this.kind = kind;
        this.signedOn = signedOn;
        this.term = term;
        this.endsOn = endsOn;
        this.ownerId = owner;
        this.listed = listed;
    }

    void between(List<Long> parties, List<Long> signatories) {
        this.parties.clear();
        this.parties.addAll(parties);
        this.signatories.clear();
        this.signatories.addAll(signatories);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    AgreementKind kind() {
        return kind;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    String term() {
        return term;
    }

    @Nullable
    LocalDate endsOn() {
        return endsOn;
    }

    @Nullable
    Long owner() {
        return ownerId;
    }

    boolean isListed() {
        return listed;
    }

    List<Long> parties() {
        return List.copyOf(parties);
    }

    List<Long> signatories() {
        return List.copyOf(signatories);
    }

    int version() {
        return version;
    }

    /** An agreement was added, edited or deleted. */
    public record Changed(@Nullable Long actor, String action, long agreement, String detail)
            implements Audited, ContentChanged {

        @Override
        public String subject() {
            return "agreement";
        }

        @Override
        public Long subjectId() {
            return agreement;
        }
    }
}
