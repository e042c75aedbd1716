package conferencenews.media;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.Audited;
import conferencenews.site.ContentChanged;
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
    static final int MAX_ALT = 500;
    static final int MAX_CAPTION = 1000;
    static final int MAX_CREDIT = 300;
    static final int MAX_RIGHTS = 500;

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

    Image(String hash, String name, FileType type, long bytes, Developed developed, Actor actor, Instant now) {
        this.name = name;
        this.caption = developed.particulars().caption();
        this.credit = developed.particulars().credit();
        this.rights = developed.particulars().rights();
        this.uploadedBy = actor.id();
        this.uploadedAt = now;
        show(hash, type, bytes, developed);
    }

    /** Other bytes in its place: what is said of it stays. */
    final void show(String hash, FileType type, long bytes, Developed developed) {
        this.hash = hash;
        this.type = type.mediaType();
        this.bytes = bytes;
        this.width = developed.width();
        this.height = developed.height();
    }

    void describe(ImageTexts texts) {
        altText = texts.alt();
        decorative = texts.decorative();
        caption = texts.caption();
        credit = texts.credit();
        rights = texts.rights();
        rightsEnd = texts.rightsEnd();
    }

    void focusOn(Focus focus) {
        focusX = focus.x();
        focusY = focus.y();
    }

    /** Editors may change every image, others what they uploaded. */
    void requireChangeableBy(Actor actor) {
        if (!isOwnedBy(actor)) {
            actor.require(Role.EDITOR);
        }
    }

    /** @throws Refused if somebody changed it since that version was read */
    void requireVersion(int seen) {
        if (seen != version) {
            throw new Refused("alt", "media.refused.version");
        }
    }

    /** @throws Refused if another picture stands in the place of those bytes now */
    void requireHash(String seen) {
        if (!seen.equals(hash)) {
            throw new Refused("focus", "media.refused.version");
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

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public long bytes() {
        return bytes;
    }

    public Focus focus() {
        return new Focus(focusX, focusY);
    }

    public String altText() {
        return altText;
    }

    public boolean isDecorative() {
        return decorative;
    }

    public String caption() {
        return caption;
    }

    public String credit() {
        return credit;
    }

    public String rights() {
        return rights;
    }

    public @Nullable Instant rightsEnd() {
        return rightsEnd;
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

    /** Somebody did something to an image. */
    record Changed(@Nullable Long actor, String action, long image, String detail) implements Audited {

        static Changed by(Actor actor, String action, Image image) {
            return new Changed(actor.id(), action, image.id(), image.name());
        }

        @Override
        public String subject() {
            return "image";
        }

        @Override
        public Long subjectId() {
            return image;
        }
    }

    /** What readers may see changed with it. */
    record ShownOtherwise(long image) implements ContentChanged {}
}
