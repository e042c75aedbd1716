package conferencenews.media;

import conferencenews.account.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An image of the library with what is known of it. The bytes uploaded are private; readers get renditions. */
@Entity
class Image {

    static final int MIDDLE = 50;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String hash;
    private String name;
    private String type;
    private int width;
    private int height;
    private long bytes;

    @Column(name = "focus_x")
    private int focusX = MIDDLE;

    @Column(name = "focus_y")
    private int focusY = MIDDLE;

    private String altText = "";
    private boolean decorative;
    private String caption = "";
    private String credit = "";
    private String rights = "";
    private @Nullable Instant rightsEnd;
    private @Nullable Long uploadedBy;
    private Instant uploadedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Image() {}

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

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    long bytes() {
        return bytes;
    }

    int focusX() {
        return focusX;
    }

    int focusY() {
        return focusY;
    }

    String altText() {
        return altText;
    }

    boolean isDecorative() {
        return decorative;
    }

    String caption() {
        return caption;
    }

    String credit() {
        return credit;
    }

    String rights() {
        return rights;
    }

    @Nullable
    Instant rightsEnd() {
        return rightsEnd;
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
