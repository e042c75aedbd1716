package conferencenews.media;

import conferencenews.account.Actor;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ByteArrayResource;

/** Puts images and documents into the library, each with bytes of its own. */
@TestComponent
public class TestMedia {

    private static final AtomicLong SEED = new AtomicLong(1_000);

    private final MediaLibrary library;
    private final AttachmentLibrary attachments;
    private final Pictures pictures;

    TestMedia(MediaLibrary library, AttachmentLibrary attachments, Pictures pictures) {
        this.library = library;
        this.attachments = attachments;
        this.pictures = pictures;
    }

    /** An image of 800 by 600 pixels with a credit; without an alt text where that is empty. */
    public long image(String alt) {
        return image(alt, null);
    }

    public long image(String alt, Instant rightsEnd) {
        byte[] jpeg = Corpus.jpeg(800, 600, SEED.incrementAndGet());
        long id = upload("Quay.jpg", jpeg);
        library.describe(Actor.SYSTEM, id, new ImageTexts(alt, false, "The quay", "Ana Lima", "", rightsEnd));
        return id;
    }

    /** A photograph that the library does not have. */
    public byte[] photograph() {
        return Corpus.jpeg(800, 600, SEED.incrementAndGet());
    }

    public void describe(long id, ImageTexts texts) {
        library.describe(Actor.SYSTEM, id, texts);
    }

    public void delete(long image) {
        library.delete(Actor.SYSTEM, image);
    }

    /** A PDF in English. */
    public long document(String title) {
        long id = upload("programme.pdf", Corpus.joined(Corpus.pdf(), Corpus.text("\n% " + SEED.incrementAndGet())));
        attachments.describe(Actor.SYSTEM, id, title, "en");
        return id;
    }

    /** The address of an image, as an editor would copy it. */
    public String src(long image) {
        return pictures.ofAny(List.of(image)).get(image).src(Crop.FULL);
    }

    private long upload(String name, byte[] bytes) {
        return library.upload(Actor.SYSTEM, new Upload(name, new ByteArrayResource(bytes)))
                .id();
    }
}
