package conferencenews.media;

import conferencenews.account.Actor;
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

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    boolean isOwnedBy(Actor actor) {
        return actor.id() != null && Objects.equals(uploadedBy, actor.id());
    }

    String hash() {
        return hash;
    }

    String name() {
        return name;
    }

    FileType type() {
        return FileType.of(type);
    }

    long bytes() {
        return bytes;
    }

    String title() {
        return title;
    }

    String language() {
        return language;
    }

    @Nullable
    Long uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    int version() {
        return version;
    }
}
