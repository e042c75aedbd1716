package conferencenews.media;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.Audited;
import conferencenews.site.ContentChanged;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A document that readers may download. */
@Entity
class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String hash;
    private String name;
    private String type;
    private long bytes;
    private String title = "";
    private String language = "";
    private @Nullable Long uploadedBy;
    private Instant uploadedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Attachment() {}

    Attachment(String hash, String name, FileType type, long bytes, Actor actor, Instant now) {
        this.name = name;
        this.uploadedBy = actor.id();
        this.uploadedAt = now;
        hold(hash, type, bytes);
    }

    /** Other bytes in its place: what is said of it stays. */
    final void hold(String hash, FileType type, long bytes) {
        this.hash = hash;
        this.type = type.mediaType();
        this.bytes = bytes;
    }

    void describe(String title, String language) {
        this.title = title.strip();
        this.language = language;
    }

    /** Editors may change every attachment, others what they uploaded. */
    void requireChangeableBy(Actor actor) {
        if (!isOwnedBy(actor)) {
            actor.require(Role.EDITOR);
        }
    }

    public long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    boolean isOwnedBy(Actor actor) {
        return actor.id() != null && Objects.equals(uploadedBy, actor.id());
    }

    public String hash() {
        return hash;
    }

    public String name() {
        return name;
    }

    public FileType type() {
        return FileType.of(type);
    }

    public long bytes() {
        return bytes;
    }

    public String title() {
        return title;
    }

    public String language() {
        return language;
    }

    @Nullable
    Long uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public int version() {
        return version;
    }

    /** Somebody did something to an attachment. */
    record Changed(@Nullable Long actor, String action, long attachment, String detail) implements Audited {

        static Changed by(Actor actor, String action, Attachment attachment) {
            return new Changed(actor.id(), action, attachment.id(), attachment.name());
        }

        @Override
        public String subject() {
            return "attachment";
        }

        @Override
        public Long subjectId() {
            return attachment;
        }
    }

    /** What readers may see changed with it. */
    record OfferedOtherwise(long attachment) implements ContentChanged {}
}
