package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.ImageUse.Place;
import conferencenews.media.TestMedia;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody without an account reads a draft by a link that ends, can be revoked, and tells nobody else. */
@FullStackTest
@Import({Writing.class, TestMedia.class})
@Tag("database")
class ShareLinksIT {

    @Autowired
    Writing writing;

    @Autowired
    Sharing sharing;

    @Autowired
    SuppressionDesk suppressions;

    @Autowired
    TestMedia media;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    Visitor editor;

    @Autowired
    Visitor outsider;

    @Autowired
    Visitor robot;

    private Actor actor;

    @BeforeEach
    void atTheDesk() {
        actor = accounts.logIn(editor, Role.EDITOR);
    }

    @Test
    void theLinkIsShownOnceAndOpensTheArticleForWhoeverHasIt() {
        long id = writing.draft("Read it before");
        Answer made = editor.submit(editor.get(links(id)), "main form", "days", "7");
        assertThat(made.status()).isEqualTo(201);
        String link = made.page().selectFirst("#new-link").val();
        assertThat(link).matches("http://.+/shared/[\\w-]{43}");
        assertThat(editor.get(links(id)).body()).doesNotContain(secret(link));
        Answer page = outsider.get(path(link));
        assertThat(page.page().selectFirst("h1").text()).isEqualTo("Read it before");
        assertThat(page.page().selectFirst("[role=note]").text())
                .contains("at present version 1", "This link works until");
        outsider.get(path(link));
        outsider.head(path(link));
        editor.get(path(link));
        robot.header("User-Agent", "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)");
        assertThat(robot.get(path(link)).status()).isEqualTo(200);
        robot.header("User-Agent", "curl/8.5.0");
        robot.get(path(link));
        assertThat(editor.get(links(id)).page().select("tbody tr").text())
                .contains("2 times")
                .contains("The newest version");
    }

    @Test
    void nothingOfItIsKeptListedOrToldToOthers() {
        long id = writing.draft("Kept by nobody");
        String path = path(id, null, 1);
        Answer page = outsider.get(path);
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.page().selectFirst("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.page().select("link[rel=canonical], script[type=application/ld+json], .view-count"))
                .isEmpty();
        assertThat(page.headers().firstValue("View-Counted")).isEmpty();
        assertThat(outsider.hasCookies()).isFalse();
        String secret = path.substring(path.lastIndexOf('/') + 1);
        assertThat(database.sql("select token_hash from share_link where article_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(secret);
        assertThat(database.sql(
                                "select detail from audit_entry where action = 'share-link-created' and subject_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
        assertThat(new ShareToken(secret).toString()).doesNotContain(secret);
        assertThat(outsider.get("/shared/" + "a".repeat(43)).status()).isEqualTo(404);
        assertThat(outsider.get("/shared/short").status()).isEqualTo(404);
    }

    @Test
    void itFollowsTheNewestVersionOrStaysWithOne() {
        long id = writing.draft("First words");
        String following = path(id, null, 7);
        String pinned = path(id, 1, 7);
        writing.reviseMinor(id, 1, "Second words");
        assertThat(outsider.get(following).page().selectFirst("h1").text()).isEqualTo("Second words");
        assertThat(outsider.get(pinned).page().selectFirst("h1").text()).isEqualTo("First words");
    }

    @Test
    void itEndsByItselfByHandAndWithTheArticle() {
        long id = writing.draft("It ends");
        String day = path(id, null, 1);
        String week = path(id, null, 7);
        clock.advance(Duration.ofDays(1).minusMillis(1));
        assertThat(outsider.get(day).status()).isEqualTo(200);
        clock.advance(Duration.ofMillis(1));
        assertThat(outsider.get(day).status()).isEqualTo(410);
        assertThat(outsider.get(day).page().text()).doesNotContain("It ends");
        assertThat(outsider.get(week).status()).isEqualTo(200);
        Answer revoked = editor.follow(editor.submit(editor.get(links(id)), "form[action$=revocation]"));
        assertThat(revoked.page().text()).contains("The link no longer works.", "There is none.");
        assertThat(outsider.get(week).status()).isEqualTo(410);
        String other = path(id, null, 7);
        database.sql("update article set trashed_at = created_at where id = :id")
                .param("id", id)
                .update();
        assertThat(outsider.get(other).status()).isIn(404, 410);
    }

    @Test
    void itsPicturesAndFilesAreSeenThroughItOnly() {
        long lead = media.image("Lead");
        long file = media.document("Programme");
        long elsewhere = media.image("Elsewhere");
        long id = writing.draft(writing.content("With pictures", "focus")
                .withImages(List.of(ImageUse.of(Place.LEAD, lead)))
                .withAttachments(List.of(file)));
        Actor system = Actor.SYSTEM;
        String path = "/shared/" + sharing.share(system, id, null, 1).text();
        Answer page = outsider.get(path);
        String picture = page.page().selectFirst(".article__picture img").attr("src");
        String download = page.page().selectFirst(".downloads a").attr("href");
        assertThat(List.of(picture, download)).allMatch(address -> address.startsWith(path + "/media/"));
        assertThat(page.page().select("source").attr("srcset"))
                .contains(path + "/media/")
                .doesNotContain(" /media/");
        for (String address : List.of(picture, download)) {
            Answer sent = outsider.get(address);
            assertThat(sent.status()).as(address).isEqualTo(200);
            assertThat(sent.headers().firstValue("Cache-Control")).hasValue("private, no-store");
            assertThat(sent.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(outsider.get(address.substring(path.length())).status())
                    .as("without the link")
                    .isEqualTo(404);
        }
        String strange = media.src(elsewhere);
        assertThat(outsider.get(path + strange).status()).isEqualTo(404);
    }

    @Test
    void aSuppressedVersionIsNotSharedEither() {
        long id = writing.published("Before the law");
        clock.advance(Duration.ofHours(1));
        writing.publish(id, writing.revise(id, 1, "After the law"));
        String pinned = path(id, 1, 30);
        assertThat(outsider.get(pinned).status()).isEqualTo(200);
        suppressions.suppress(Actor.SYSTEM, id, writing.version(id), 1, "law");
        assertThat(outsider.get(pinned).status()).isEqualTo(410);
    }

    @Test
    void onlyWhoMayEditTheArticleGivesThemAndNotWithoutEnd() {
        long id = writing.draft("Not theirs");
        Visitor stranger = outsider;
        accounts.logIn(stranger, Role.CONTRIBUTOR);
        assertThat(stranger.get(links(id)).status()).isEqualTo(404);
        stranger.get("/admin/articles/new");
        assertThat(stranger.post(links(id), "days", "7", "scope", "NEWEST").status())
                .isEqualTo(404);
        assertThatThrownBy(() -> sharing.share(actor, id, null, 365)).hasMessage("article.share.days");
        Answer refused = editor.submit(editor.get(links(id)), "main form", "days", "365");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().text()).contains("Choose how long the link is to work.");
        for (int made = 0; made < Sharing.MOST; made++) {
            sharing.share(actor, id, null, 1);
        }
        assertThatThrownBy(() -> sharing.share(actor, id, null, 1)).hasMessage("article.share.full");
        Element row = editor.get(links(id)).page().selectFirst("form[action$=revocation]");
        assertThat(stranger.post(row.attr("action")).status()).isEqualTo(404);
    }

    private String path(long id, Integer revision, int days) {
        return "/shared/" + sharing.share(actor, id, revision, days).text();
    }

    private static String links(long id) {
        return "/admin/articles/" + id + "/share-links";
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }

    private static String secret(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
