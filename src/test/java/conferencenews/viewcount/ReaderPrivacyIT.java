package conferencenews.viewcount;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.article.Writing;
import conferencenews.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is left of a reader after two days, wherever one looks: nothing. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class ReaderPrivacyIT {

    private static final Instant MORNING = Instant.parse("2031-03-03T00:00:00Z");
    private static final String SITE = "http://localhost:0"; // what it is called until its port is known
    private static final String ADDRESS = "203.0.113.177";
    private static final String USER_AGENT = "Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/140.0 Peculiar/7";

    @Autowired
    private Writing writing;

    @Autowired
    private Visitor visitor;

    @Autowired
    private Views views;

    @Autowired
    private ViewBooks books;

    @Autowired
    private StoredSalts salts;

    @Autowired
    private Site site;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient database;

    @Value("${news.data-folder}")
    private Path data;

    @Test
    @DisplayName(
            "next day but one: salt deleted; database, journal and log searched for address, UA and key: not found")
    void nothingIsLeftAfterTwoDays(CapturedOutput output) {
        clock.set(MORNING);
        long article = writing.published("Read in private");
        read(article);
        byte[] salt = salts.of(LocalDate.ofInstant(MORNING, site.zone()));
        VisitorKey key = VisitorKey.of(salt, SITE, Visit.of(request(), ADDRESS, false));
        assertThat(journal().contains(littleEndian(key.high()))).isTrue();
        assertThat(journal().contains(littleEndian(key.low()))).isTrue();
        assertThat(database().contains(HexFormat.of().formatHex(salt))).isTrue();

        clock.advance(Duration.ofHours(48));
        salts.renew();
        books.keep();

        assertThat(views.shown(article)).isEqualTo(2);
        for (String place : List.of(database(), journal(), output.getAll())) {
            assertThat(place.contains(ADDRESS)).isFalse();
            assertThat(place.contains("Peculiar")).isFalse();
            assertThat(place.contains(HexFormat.of().formatHex(salt))).isFalse();
            for (long half : new long[] {key.high(), key.low()}) {
                assertThat(place.contains(littleEndian(half))).isFalse();
                assertThat(place.contains(String.valueOf(half))).isFalse();
                assertThat(place.contains(HexFormat.of().toHexDigits(half))).isFalse();
            }
        }
    }

    /** Once as a reader of the page, once more as one from another address. */
    private void read(long article) {
        assertThat(visitor.header("User-Agent", USER_AGENT)
                        .get("/articles/" + article + "/read-in-private")
                        .header("View-Counted"))
                .isEqualTo("yes");
        assertThat(views.view(article, request(), false).counted()).isTrue();
        books.write();
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(ADDRESS);
        request.addHeader("User-Agent", USER_AGENT);
        return request;
    }

    /** Every value of every table, binary ones in hexadecimal digits. */
    private String database() {
        return database
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .map(this::rows)
                .collect(Collectors.joining("\n"));
    }

    private String rows(String table) {
        return database.sql("select * from " + table).query().listOfRows().stream()
                .flatMap(row -> new TreeMap<>(row).values().stream())
                .map(value -> value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value))
                .collect(Collectors.joining("\n"));
    }

    private String journal() {
        try (Stream<Path> files = Files.list(data.resolve("journal"))) {
            return files.map(ReaderPrivacyIT::content).collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String littleEndian(long half) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(half)
                .array();
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
