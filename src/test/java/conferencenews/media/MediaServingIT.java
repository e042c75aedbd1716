package conferencenews.media;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;

/** Who gets which file, when, and in which parts. */
@FullStackTest
@Import(TestUsesConfiguration.class)
@Tag("database")
class MediaServingIT {

    private static final AtomicLong SEED = new AtomicLong(100);

    @Autowired
    MediaLibrary library;

    @Autowired
    AttachmentLibrary attachmentLibrary;

    @Autowired
    Attachments attachments;

    @Autowired
    Pictures pictures;

    @Autowired
    DiskStore files;

    @Autowired
    FileSweep sweep;

    @Autowired
    TestUses uses;

    @Autowired
    MutableClock clock;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Visitor visitor;

    @Autowired
    Visitor editor;

    @Test
    void aFileIsPublicExactlyAsLongAsWhatShowsIt() {
        long id = upload();
        uses.image(id, clock.instant().plusSeconds(60), clock.instant().plusSeconds(120));
        String path = picture(id).src(Crop.WIDE);
        assertThat(visitor.get(path).status()).isEqualTo(404);
        clock.advance(Duration.ofMillis(59_999));
        assertThat(visitor.get(path).status()).isEqualTo(404);
        clock.advance(Duration.ofMillis(1));
        assertThat(visitor.get(path).status()).isEqualTo(200);
        clock.advance(Duration.ofMillis(59_999));
        assertThat(visitor.get(path).status()).isEqualTo(200);
        clock.advance(Duration.ofMillis(1));
        Answer gone = visitor.get(path);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.page().select("h1").text()).isNotEmpty();
    }

    @Test
    void anImageWhoseRightsHaveEndedIsNowhere() {
        long id = publicImage();
        Instant end = clock.instant().plusSeconds(30);
        library.describe(Actor.SYSTEM, id, new ImageTexts("A quay", false, "", "", "", end));
        String path = picture(id).src(Crop.FULL);
        assertThat(visitor.get(path).status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(30));
        assertThat(visitor.get(path).status()).isEqualTo(404);
    }

    @Test
    void staffSeeEveryFileAndItIsKeptNowhere() {
        String path = picture(upload()).src(Crop.FULL);
        accounts.logIn(editor, Role.CONTRIBUTOR);
        assertThat(editor.get(path).status()).isEqualTo(200);
        assertThat(editor.get(path).header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(visitor.cookie("SESSION", "bm8tc3VjaC1zZXNzaW9u").get(path).status())
                .isEqualTo(404);
    }

    @Test
    void theOriginalIsForStaffOnly() {
        byte[] bytes = Corpus.jpeg(400, 300, SEED.incrementAndGet());
        long id = upload(bytes);
        uses.image(id, Instant.MIN, Instant.MAX);
        String original = MediaAddress.of(hash(bytes), "x", FileType.JPEG);
        assertThat(visitor.get(original).status()).isEqualTo(404);
        accounts.logIn(editor, Role.EDITOR);
        assertThat(editor.get(original).bytes()).isEqualTo(bytes);
        assertThat(editor.get(original).header("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void aFileIsServedSoThatNoBrowserTakesItForAPage() {
        String path = picture(publicImage()).src(Crop.FULL);
        Answer answer = visitor.get(path);
        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.headers("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(answer.headers("Cache-Control")).containsExactly("public, max-age=86400");
        assertThat(answer.header("ETag"))
                .isEqualTo('"' + MediaAddress.hash(path).orElseThrow() + '"');
        assertThat(answer.header("Set-Cookie")).isNull();
        String otherName = path.replaceFirst("[^/]+$", "evil.html");
        assertThat(visitor.get(otherName).bytes()).isEqualTo(answer.bytes());
        assertThat(visitor.get(otherName).header("Content-Type")).isEqualTo("image/jpeg");
    }

    @Test
    void onlyTheAddressAtTheRootLeadsToAFile() {
        String path = picture(publicImage()).src(Crop.FULL);
        for (String other : List.of(
                "/zh" + path,
                path.replaceFirst("/[^/]+$", "/"),
                path.replaceFirst("/[^/]+$", "/name"),
                "/media/" + "0".repeat(32) + "/x.jpg",
                "/media/../" + path,
                "/media/" + "0".repeat(32) + "/%2e%2e%2fnews.mv.db")) {
            assertThat(visitor.get(other).status()).as(other).isIn(400, 404);
        }
    }

    @Test
    void partsAreServed() {
        byte[] bytes = Corpus.joined(Corpus.pdf(), new byte[200_000], Corpus.pdf(), Corpus.text("the end"));
        Download download = publicAttachment(bytes);
        assertPart(download, "bytes=0-4", "bytes 0-4/", Arrays.copyOf(bytes, 5));
        assertPart(download, "bytes=-7", "bytes " + (bytes.length - 7) + "-", Corpus.text("the end"));
        assertPart(download, "bytes=100-", "bytes 100-", Arrays.copyOfRange(bytes, 100, bytes.length));
        assertPart(download, "bytes=0-999999999", "bytes 0-", bytes);
        Answer outside = visitor.header("Range", "bytes=999999999-").get(download.path());
        assertThat(outside.status()).isEqualTo(416);
        assertThat(outside.header("Content-Range")).isEqualTo("bytes */" + bytes.length);
        for (String whole : List.of("bytes=5-1", "bytes=-", "lines=1-2", "bytes=0-1,3-4", "bytes=x-")) {
            assertThat(visitor.header("Range", whole).get(download.path()).status())
                    .as(whole)
                    .isEqualTo(200);
        }
        visitor.header("Range", "bytes=0-4").header("If-Range", "\"another\"");
        assertThat(visitor.get(download.path()).status()).isEqualTo(200);
        String tag = visitor.get(download.path()).header("ETag");
        assertThat(visitor.header("If-Range", tag).get(download.path()).status())
                .isEqualTo(206);
        visitor.header("Range", null).header("If-Range", null);
        assertThat(visitor.header("If-None-Match", tag).get(download.path()).status())
                .isEqualTo(304);
        visitor.header("If-None-Match", null);
        Answer head = visitor.head(download.path());
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(bytes.length));
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("Content-Disposition")).startsWith("attachment").contains("filename");
    }

    private void assertPart(Download download, String range, String contentRange, byte[] part) {
        Answer answer = visitor.header("Range", range).get(download.path());
        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.header("Content-Range")).startsWith(contentRange);
        assertThat(answer.bytes()).isEqualTo(part);
    }

    @Test
    void addressesOfAReplacedFileLeadToWhatStandsThereNow() {
        long id = publicImage();
        Picture before = picture(id);
        library.replace(
                Actor.SYSTEM, id, new Upload("other.png", resource(Corpus.jpeg(900, 900, SEED.incrementAndGet()))));
        Picture after = picture(id);
        assertThat(after.src(Crop.WIDE)).isNotEqualTo(before.src(Crop.WIDE));
        assertThat(visitor.get(before.src(Crop.WIDE)).bytes())
                .isEqualTo(visitor.get(after.src(Crop.WIDE)).bytes());
        assertThat(pictures.at(before.src(Crop.SQUARE))).contains(id);
        library.replace(
                Actor.SYSTEM, id, new Upload("third.png", resource(Corpus.jpeg(900, 900, SEED.incrementAndGet()))));
        assertThat(visitor.get(before.src(Crop.WIDE)).bytes())
                .isEqualTo(visitor.get(picture(id).src(Crop.WIDE)).bytes());
        Download first = publicAttachment(Corpus.joined(Corpus.pdf(), Corpus.text("first")));
        attachmentLibrary.replace(
                Actor.SYSTEM,
                first.id(),
                new Upload("b.pdf", resource(Corpus.joined(Corpus.pdf(), Corpus.text("second")))));
        assertThat(visitor.get(first.path()).body()).endsWith("second");
    }

    @Test
    void aMovedFocalPointKeepsTheAddressesOfTheCrops() {
        long id = publicImage();
        Picture before = picture(id);
        library.focus(Actor.SYSTEM, id, 100, 100);
        assertThat(picture(id).src(Crop.SQUARE)).isNotEqualTo(before.src(Crop.SQUARE));
        assertThat(picture(id).src(Crop.FULL)).isEqualTo(before.src(Crop.FULL));
        assertThat(visitor.get(before.src(Crop.SQUARE)).bytes())
                .isEqualTo(visitor.get(picture(id).src(Crop.SQUARE)).bytes());
    }

    @Test
    void theSweepTakesWhatNothingRefersToAndOnlyAfterADay() throws Exception {
        long kept = upload();
        byte[] bytes = Corpus.jpeg(500, 400, SEED.incrementAndGet());
        long id = upload(bytes);
        Path gone = files.onDisk(hash(bytes)).orElseThrow();
        Path temporary = Files.createTempFile(files.temporary(), "upload", ".tmp");
        library.delete(Actor.SYSTEM, id);
        sweep.sweep();
        assertThat(gone).exists();
        clock.set(Instant.now().plus(Duration.ofDays(2)));
        sweep.sweep();
        assertThat(gone).doesNotExist();
        assertThat(temporary).doesNotExist();
        picture(kept).files().values().stream()
                .flatMap(List::stream)
                .forEach(file -> assertThat(
                                files.exists(MediaAddress.hash(file.path()).orElseThrow()))
                        .isTrue());
    }

    private Picture picture(long id) {
        return pictures.ofAny(List.of(id)).get(id);
    }

    private long publicImage() {
        long id = upload();
        uses.image(id, Instant.MIN, Instant.MAX);
        return id;
    }

    private long upload() {
        return upload(Corpus.jpeg(1400, 900, SEED.incrementAndGet()));
    }

    private long upload(byte[] bytes) {
        return library.upload(Actor.SYSTEM, new Upload("A quay.jpg", resource(bytes)))
                .id();
    }

    private Download publicAttachment(byte[] bytes) {
        long id = library.upload(Actor.SYSTEM, new Upload("Programm für alle.pdf", resource(bytes)))
                .id();
        uses.attachment(id, Instant.MIN, Instant.MAX);
        return attachments.of(List.of(id)).get(id);
    }

    private String hash(byte[] bytes) {
        try (FileStore.Staged staged = files.stage(resource(bytes).getInputStream())) {
            return staged.hash();
        } catch (java.io.IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static ByteArrayResource resource(byte[] bytes) {
        return new ByteArrayResource(bytes);
    }
}
