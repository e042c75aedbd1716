package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.media.Attachments;
import conferencenews.media.TestMedia;
import conferencenews.viewcount.Downloads;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that readers take along are counted as articles are. */
@FullStackTest
@Import({Writing.class, TestMedia.class})
@Tag("database")
class DownloadsIT {

    @Autowired
    Writing writing;

    @Autowired
    TestMedia media;

    @Autowired
    Attachments attachments;

    @Autowired
    Downloads downloads;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    Visitor visitor;

    @Autowired
    TestAccounts accounts;

    private long file;
    private long article;
    private String path;

    @BeforeEach
    void aFileIsPublic() {
        file = media.document("Programme");
        article = writing.published(writing.content("Files", "focus").withAttachments(List.of(file)));
        path = attachments.of(List.of(file)).get(file).path();
    }

    @Test
    void aReadersDownloadIsCountedOnceInThirtySeconds() {
        assertThat(visitor.get(path).status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(20));
        visitor.get(path);
        assertCounted(1);
        clock.advance(Duration.ofSeconds(31));
        visitor.get(path);
        assertCounted(2);
        await().until(() -> database.sql(
                        "select coalesce(sum(downloads), 0) from attachment_download_daily where attachment_id = ?")
                .param(file)
                .query(Long.class)
                .single()
                .equals(2L));
    }

    @Test
    void onlyTheBeginningOfAFileIsADownload() {
        assertThat(visitor.header("Range", "bytes=5-").get(path).status()).isEqualTo(206);
        assertCounted(0);
        assertThat(visitor.header("Range", "bytes=0-4").get(path).status()).isEqualTo(206);
        assertCounted(1);
    }

    @Test
    void whatIsNoReadingIsNoDownload() {
        visitor.head(path);
        visitor.header("Sec-Purpose", "prefetch").get(path);
        visitor.header("Sec-Purpose", null).header("Sec-Fetch-Mode", "cors").get(path);
        visitor.header("Sec-Fetch-Mode", "navigate")
                .header("User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")
                .get(path);
        assertCounted(0);
    }

    @Test
    void whatIsKnownAlreadyAndWhatIsNotPublicIsNoDownload() {
        Answer first = visitor.get(path);
        assertCounted(1);
        clock.advance(Duration.ofMinutes(1));
        visitor.header("If-None-Match", first.header("ETag"));
        assertThat(visitor.get(path).status()).isEqualTo(304);
        visitor.header("If-None-Match", null);
        writing.withdraw(article, "Over");
        assertThat(visitor.get(path).status()).isEqualTo(404);
        assertCounted(1);
    }

    @Test
    void staffSeeTheNumberAndAreNotCounted() {
        visitor.get(path);
        assertCounted(1);
        accounts.logIn(visitor, Role.EDITOR);
        clock.advance(Duration.ofMinutes(1));
        assertThat(visitor.get(path).status()).isEqualTo(200);
        assertThat(visitor.get("/admin/articles/" + article).page().select("#attachments .field__hint"))
                .extracting(element -> element.text())
                .contains("Downloads: 1");
    }

    @Test
    void theNumbersStandInTheLibraryAndInTheStatisticsOfTheArticle() {
        visitor.get(path);
        assertCounted(1);
        clock.advance(Duration.ofDays(1));
        visitor.get(path);
        assertCounted(2);
        clock.advance(Duration.ofDays(60));
        accounts.logIn(visitor, Role.EDITOR);
        assertThat(visitor.get("/admin/attachments/" + file).text()).contains("Downloads so far: 2");
        assertThat(visitor.get("/admin/attachments")
                        .page()
                        .select("tr:has(a[href$=/" + file + "]) td")
                        .eachText())
                .endsWith("2");
        String statistics = "/admin/articles/" + article + "/statistics";
        assertThat(visitor.get(statistics)
                        .page()
                        .select("section:has(#downloads) td")
                        .eachText())
                .containsExactly("0", "2");
        assertThat(visitor.get(statistics + "?period=all")
                        .page()
                        .select("section:has(#downloads) td")
                        .eachText())
                .containsExactly("2", "2");
        assertThat(visitor.get(statistics + "/downloads.csv").body())
                .contains("\"Document\"," + file + ",\"Programme\",2")
                .endsWith("\"2024-11-22\"," + file + ",\"Programme\",1\r\n\"2024-11-23\"," + file
                        + ",\"Programme\",1\r\n");
        assertThat(visitor.get("/admin/articles/999999/statistics/downloads.csv")
                        .status())
                .isEqualTo(404);
    }

    /** A file is sent first and counted then. */
    private void assertCounted(long number) {
        await().untilAsserted(() ->
                assertThat(downloads.totals(List.of(file)).get(file)).isEqualTo(number));
    }
}
