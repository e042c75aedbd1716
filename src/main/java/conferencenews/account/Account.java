package conferencenews.account;

import conferencenews.site.Audited;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody who may log in, with one role. */
@Entity
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String displayName;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant createdAt;
    private @Nullable Instant disabledAt;
    private int rightsVersion;
    private boolean limited;

    @ElementCollection
    @CollectionTable(name = "account_section", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "section_id")
    private Set<Long> sections = new HashSet<>();

    @Version
    private int version;

    Account(String username, String displayName, String passwordHash, Role role, Instant now) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = now;
    }

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Account() {}

    public Long id() {
        if (id == null) {
            throw new IllegalStateException("The account is not stored yet");
        }
        return id;
    }

    public String username() {
        return username;
    }

    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant disabledAt() {
        return disabledAt;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** Rises when the sessions opened so far must end. */
    int rightsVersion() {
        return rightsVersion;
    }

    public boolean isLimited() {
        return limited;
    }

    SectionLimit limit() {
        return new SectionLimit(limited, Set.copyOf(sections));
    }

    void limit(SectionLimit limit) {
        limited = limit.limited();
        sections.clear();
        sections.addAll(limit.sections());
    }

    boolean isActiveAdministrator() {
        return role == Role.ADMINISTRATOR && !isDisabled();
    }

    void rename(String displayName) {
        this.displayName = displayName;
    }

    void changeRole(Role role) {
        this.role = role;
        rightsVersion++;
    }

    void changePassword(String passwordHash) {
        this.passwordHash = passwordHash;
        rightsVersion++;
    }

    void disable(Instant now) {
        disabledAt = now;
        rightsVersion++;
    }

    void enable() {
        disabledAt = null;
    }

    /** Somebody changed an account: {@code account-created}, {@code account-role-changed}, … */
    public record Changed(@Nullable Long actor, String action, Long subjectId, String detail) implements Audited {

        @Override
        public String subject() {
            return "account";
        }
    }
}
