package conferencenews.media;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Editors bring files of every kind, describe them and find them again. */
@FullStackTest
@Import(TestUsesConfiguration.class)
@Tag("database")
class UploadIT {

    @Autowired
    MediaLibrary library;

    @Autowired
    Pictures pictures;

    @Autowired
    DiskStore files;

    @Autowired
    TestUses uses;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Visitor visitor;

    @Autowired
    Visitor other;

    @LocalServerPort
    int port;

    @Test
    void whatIsUploadedIsDescribedOnTheNextPage() {
        accounts.logIn(visitor, Role.CONTRIBUTOR);
        visitor.get("/admin/media");
        Answer answer = visitor.upload(
                "/admin/media",
                files("Quay at Dawn.JPG", Corpus.photograph(800, 600, 6), "Programme 2024.pdf", Corpus.pdf()));
        assertThat(answer.status()).isEqualTo(302);
        Answer page = visitor.follow(answer);
        assertThat(page.page().select("textarea[name$=.caption]").text()).isEqualTo("A quay at dawn");
        assertThat(page.page().select("input[name$=.credit]").val()).isEqualTo("Jo Photographer / University");
        assertThat(page.text()).contains("programme-2024.pdf");
        Answer asked = visitor.submit(page, "form[action$=descriptions]", "images[0].rightsEnd", "2024-13-41T99:00");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select(".field__error")).isNotEmpty();
        Answer both = visitor.submit(
                page,
                "form[action$=descriptions]",
                "images[0].alt",
                "Boats at a quay",
                "images[0].decorative",
                "true",
                "images[0].rightsEnd",
                "2099-11-24T15:00");
        assertThat(both.page().select(".field__says").text())
                .startsWith(
                        "The picture may not be shown from Tuesday 24 Nov 2099 at 15:00 (Asia/Shanghai, UTC+08:00)");
        Answer saved = visitor.submit(page, "form[action$=descriptions]", "images[0].alt", "Boats at a quay");
        assertThat(visitor.follow(saved).text()).contains("The descriptions are saved.");
        assertThat(visitor.get("/admin/media?q=boats").page().select(".library__item"))
                .hasSize(1);
    }

    @Test
    void whatCannotBeTakenIsSaidFileByFileAndLeavesNothing() throws IOException {
        accounts.logIn(visitor, Role.CONTRIBUTOR);
        visitor.get("/admin/media");
        Map<String, byte[]> corpus = new LinkedHashMap<>();
        byte[] jpeg = Corpus.jpeg(1000, 800, 77);
        corpus.put("cut.jpg", Arrays.copyOf(jpeg, jpeg.length / 2));
        corpus.put("bomb.png", Corpus.bomb(30_000, 30_000));
        corpus.put("page.jpg", Corpus.text("<html><script>alert(1)</script></html>"));
        corpus.put("drawing.svg", Corpus.text("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        corpus.put("program.png", Corpus.text("MZ and more"));
        corpus.put("empty.gif", new byte[0]);
        corpus.put("phone.heic", Corpus.text("\0\0\0\u0018ftypheic"));
        corpus.put("huge.pdf", Corpus.joined(Corpus.pdf(), new byte[26 * 1024 * 1024]));
        long before = stored();
        long rows = rows();
        Answer answer = visitor.upload("/admin/media", corpus);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".uploaded .field__error")).hasSize(corpus.size());
        assertThat(answer.text())
                .contains("cut off", "30,000 × 30,000", "web page", "SVG", "program", "empty", "HEIC", "at most 25 MB");
        assertThat(stored()).isEqualTo(before);
        assertThat(rows()).isEqualTo(rows);
        assertThat(visitor.upload("/zh/admin/media", corpus).text()).contains("SVG 图可能含有程序");
    }

    @Test
    void theSameBytesAreOneFileAndTheFirstIsOffered() {
        accounts.logIn(visitor, Role.EDITOR);
        visitor.get("/admin/media");
        byte[] jpeg = Corpus.jpeg(700, 500, 78);
        visitor.upload("/admin/media", files("first.jpg", jpeg));
        long rows = rows();
        Answer page = visitor.follow(visitor.upload("/admin/media", files("second.jpg", jpeg)));
        assertThat(page.text()).contains("Already in the library");
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void aScriptIsToldOfEachFile() {
        accounts.logIn(visitor, Role.CONTRIBUTOR);
        visitor.get("/admin/media");
        visitor.header("Accept", "application/json");
        Answer taken = visitor.upload("/admin/media", files("pasted.png", Corpus.png(500, 400)));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.body()).contains("\"kind\":\"image\"", "\"src\":\"/media/", "\"problem\":null");
        Answer refused = visitor.upload("/admin/media", files("drawing.svg", Corpus.text("<svg/>")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("SVG drawings");
    }

    @Test
    void nothingIsStoredOfWhatAVisitorSends() throws IOException {
        long before = stored();
        for (String path : List.of("/admin/media", "/login", "/", "/zh/admin/media")) {
            Answer answer = visitor.upload(path, files("a.jpg", Corpus.jpeg(400, 300), "b.bin", new byte[1_000_000]));
            assertThat(answer.status()).as(path).isIn(302, 403, 405);
            assertThat(stored()).as(path).isEqualTo(before);
        }
        accounts.logIn(visitor, Role.CONTRIBUTOR);
        visitor.get("/");
        assertThat(visitor.upload("/admin/media", files("a.jpg", Corpus.jpeg(300, 200, 5)))
                        .status())
                .isIn(302, 403);
        assertThat(other.upload("/admin/media", files("a.jpg", Corpus.jpeg(400, 300)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anUploadThatIsCutOffLeavesNothing() throws IOException {
        accounts.logIn(visitor, Role.CONTRIBUTOR);
        long before = stored();
        long rows = rows();
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream output = socket.getOutputStream();
            output.write(Corpus.text("POST /admin/media HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n"
                    + "Content-Type: multipart/form-data; boundary=cut\r\nCookie: SESSION=" + visitor.cookie("SESSION")
                    + "\r\n\r\n--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\n"));
            output.write(Corpus.jpeg(1600, 1200, 90));
            output.flush();
            awaitStored(before + 1);
        }
        awaitStored(before);
        assertThat(rows()).isEqualTo(rows);
    }

    private void awaitStored(long number) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (stored() != number && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(stored()).isEqualTo(number);
    }

    @Test
    void tooManyFilesAndTooMuchTogetherAreSaidOnThePage() {
        accounts.logIn(visitor, Role.CONTRIBUTOR);
        visitor.get("/admin/media");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 700; i++) {
            many.put(i + ".txt", Corpus.text("x"));
        }
        Answer answer = visitor.follow(visitor.upload("/admin/media", many));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("Too many files at once");
        Map<String, byte[]> more = new LinkedHashMap<>();
        for (int i = 0; i < 32; i++) {
            more.put(i + ".txt", Corpus.text("x"));
        }
        assertThat(visitor.upload("/admin/media", more).text()).contains("Only 30 files");
        assertThat(visitor.upload("/admin/media", Map.of()).text()).contains("Choose at least one file");
    }

    @Test
    void contributorsChangeWhatTheyUploadedAndEditorsEverything() {
        long foreign = upload(Corpus.jpeg(600, 400, 81));
        Actor contributor = accounts.logIn(visitor, Role.CONTRIBUTOR);
        long own = library.upload(contributor, new Upload("own.jpg", new ByteArrayResource(Corpus.jpeg(600, 400, 82))))
                .id();
        Answer page = visitor.get("/admin/media/" + foreign);
        assertThat(page.page().select("main form")).isEmpty();
        assertThat(visitor.post("/admin/media/" + foreign, "version", "0", "alt", "x")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.post("/admin/media/" + foreign + "/focus", "x", "1", "y", "1")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.post("/admin/media/" + foreign + "/deletion").status())
                .isEqualTo(403);
        assertThat(visitor.get("/admin/media/" + foreign + "/file").status()).isEqualTo(403);
        assertThat(visitor.submit(visitor.get("/admin/media/" + own), "form:has([name=alt])", "alt", "Mine")
                        .status())
                .isEqualTo(302);
        accounts.logIn(other, Role.EDITOR);
        Answer form = other.get("/admin/media/" + own);
        assertThat(other.submit(form, "form:has([name=alt])", "alt", "Edited", "rights", "CC BY 4.0")
                        .status())
                .isEqualTo(302);
        Answer stale = other.submit(form, "form:has([name=alt])", "alt", "Once more");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.text()).contains("Somebody else has changed this picture");
        assertThat(stale.page().select("textarea[name=alt]").text()).isEqualTo("Once more");
        assertThat(other.get("/zh/admin/media/" + own).text()).contains("图中是什么");
    }

    @Test
    void whatIsUsedIsNotDeletedAndSaysWhere() {
        long used = upload(Corpus.jpeg(600, 400, 83));
        long unused = upload(Corpus.jpeg(600, 400, 84));
        uses.image(used, Instant.MIN, Instant.MAX);
        accounts.logIn(visitor, Role.EDITOR);
        assertThat(visitor.get("/admin/media/" + used).text()).contains("A report on the quay");
        assertThat(visitor.follow(visitor.post("/admin/media/" + used + "/deletion"))
                        .text())
                .contains("cannot be deleted: A report on the quay");
        assertThat(visitor.get("/admin/media?filter=unused").page().select("a[href$=/media/" + unused + "]"))
                .isNotEmpty();
        assertThat(visitor.get("/admin/media?filter=unused").page().select("a[href$=/media/" + used + "]"))
                .isEmpty();
        assertThat(visitor.follow(visitor.post("/admin/media/" + unused + "/deletion"))
                        .text())
                .contains("is deleted");
        assertThat(visitor.get("/admin/media/" + unused).status()).isEqualTo(404);
    }

    @Test
    void theLibraryFindsWhatIsMissing() {
        long bare = upload(Corpus.jpeg(600, 400, 85));
        long said = upload(Corpus.jpeg(600, 400, 86));
        Instant end = clock.instant().plus(Duration.ofDays(13));
        library.describe(Actor.SYSTEM, said, new ImageTexts("100% of a_quay", false, "", "Jo", "", end));
        accounts.logIn(visitor, Role.EDITOR);
        assertFound("filter=missing-alt", bare, said);
        assertFound("filter=missing-credit&view=list", bare, said);
        assertFound("filter=ending-rights", said, bare);
        assertFound("q=100%25", said, bare);
        assertFound("q=A_Q&view=list", said, bare);
        assertThat(visitor.get("/admin/media?filter=nonsense&view=x&before=0").status())
                .isEqualTo(200);
        assertThat(visitor.get("/admin/media?before=x").status()).isEqualTo(400);
    }

    private void assertFound(String query, long found, long missing) {
        Answer answer = visitor.get("/admin/media?" + query);
        assertThat(answer.page().select("a[href$=/media/" + found + "]"))
                .as(query)
                .isNotEmpty();
        assertThat(answer.page().select("a[href$=/media/" + missing + "]"))
                .as(query)
                .isEmpty();
    }

    @Test
    void aPictureIsReplacedAndItsFocalPointSetWithoutScripts() {
        long id = upload(Corpus.jpeg(600, 400, 87));
        accounts.logIn(visitor, Role.EDITOR);
        visitor.get("/admin/media/" + id);
        Answer refused = visitor.post("/admin/media/" + id + "/focus", "x", "101", "y", "");
        assertThat(visitor.follow(refused).text()).contains("two numbers from 0 to 100");
        assertThat(visitor.follow(visitor.post("/admin/media/" + id + "/focus", "x", "10", "y", "90"))
                        .text())
                .contains("The focal point is set");
        String before = pictures.ofAny(List.of(id)).get(id).src(Crop.FULL);
        visitor.get("/admin/media/" + id + "/file");
        assertThat(visitor.upload("/admin/media/" + id + "/file", files("x.svg", Corpus.text("<svg/>")))
                        .text())
                .contains("SVG drawings");
        long other = upload(Corpus.jpeg(600, 400, 88));
        assertThat(visitor.upload("/admin/media/" + id + "/file", files("x.jpg", Corpus.jpeg(600, 400, 88)))
                        .text())
                .contains("The library has exactly this file already: " + other + " – a-quay");
        assertThat(visitor.follow(visitor.upload("/admin/media/" + id + "/file", files("x.png", Corpus.png(640, 480))))
                        .text())
                .contains("The file is replaced");
        assertThat(pictures.ofAny(List.of(id)).get(id).src(Crop.FULL)).isNotEqualTo(before);
    }

    @Test
    void aDocumentIsNamedReplacedAndDeleted() {
        accounts.logIn(visitor, Role.EDITOR);
        visitor.get("/admin/media");
        visitor.upload("/admin/media", files("data.zip", Corpus.zip("a.csv")));
        long id =
                database.sql("select max(id) from attachment").query(Long.class).single();
        Answer page = visitor.get("/admin/attachments/" + id);
        assertThat(visitor.submit(page, "form:has([name=title])", "language", "xx")
                        .status())
                .isEqualTo(422);
        Answer saved = visitor.submit(page, "form:has([name=title])", "title", "The data", "language", "zh");
        assertThat(visitor.follow(saved).text()).contains("The document is saved");
        assertThat(visitor.get("/admin/attachments").text()).contains("The data", "ZIP", "中文");
        assertThat(visitor.follow(visitor.upload(
                                "/admin/attachments/" + id + "/file",
                                files("b.pdf", Corpus.joined(Corpus.pdf(), Corpus.text("b")))))
                        .text())
                .contains("The file is replaced", "PDF");
        assertThat(visitor.follow(visitor.post("/admin/attachments/" + id + "/deletion"))
                        .text())
                .contains("is deleted");
    }

    private long upload(byte[] bytes) {
        return library.upload(Actor.SYSTEM, new Upload("A quay.jpg", new ByteArrayResource(bytes)))
                .id();
    }

    private long rows() {
        return database.sql("select (select count(*) from image) + (select count(*) from attachment)")
                .query(Long.class)
                .single();
    }

    /** Files in the store, temporary ones included. */
    private long stored() throws IOException {
        try (Stream<Path> all = Files.walk(files.temporary().getParent())) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static Map<String, byte[]> files(Object... namesAndBytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndBytes.length; i += 2) {
            files.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
        }
        return files;
    }
}
