package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** While an article is written its editor sees how it will look elsewhere. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class WritingPreviewsIT {

    @Autowired
    Visitor visitor;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Writing writing;

    @Test
    void anEmptyFieldIsFilledFromTheNextOne() {
        logIn(Role.CONTRIBUTOR);
        Answer texts = visitor.post(
                "/admin/articles/new/texts",
                "language",
                "zh",
                "headline",
                "大会开幕",
                "beginning",
                "A beginning of many words. ".repeat(20));
        assertThat(texts.status()).isEqualTo(200);
        assertThat(texts.body())
                .contains("\"title\":\"大会开幕\"", "/zh/articles/…/大会开幕\"", "\"redirects\":false")
                .containsPattern("\"automatic\":\"A beginning[^\"]{100,150}…\"")
                .containsPattern("\"description\":\"A beginning[^\"]{100,150}…\"");
        assertThat(visitor.post("/admin/articles/new/texts").status()).isEqualTo(200);
    }

    @Test
    void anAddressThatWasPublicRedirectsToItsSuccessor() {
        long id = writing.published("An address to keep");
        String path = "/admin/articles/" + id + "/texts";
        logIn(Role.EDITOR);
        assertThat(visitor.post(path, "headline", "Another", "slug", "an-address-to-keep")
                        .body())
                .contains("/an-address-to-keep\"", "\"redirects\":false");
        assertThat(visitor.post(path, "headline", "Another", "slug", "Another Place!")
                        .body())
                .contains("/another-place\"", "\"redirects\":true");
        Answer page = visitor.get("/admin/articles/" + id);
        assertThat(page.page().select("[data-preview=address]").first().text())
                .endsWith("/articles/" + id + "/an-address-to-keep");
        assertThat(page.page().select("[data-text-length] [data-part=words]").text())
                .isEqualTo("5");
    }

    @Test
    void theCardIsTheOneReadersWillSee() throws IOException {
        long id = writing.draft("With a card");
        accounts.logIn(visitor, Role.EDITOR);
        Answer card = visitor.get("/admin/articles/" + id + "/card?headline=" + "x".repeat(400));
        assertThat(card.header("Content-Type")).startsWith("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(card.bytes())).getWidth())
                .isEqualTo(1200);
        assertThat(visitor.get("/admin/articles/new/card?language=xx&headline=&lead=999999")
                        .status())
                .isEqualTo(200);
        assertThat(visitor.get("/admin/articles/" + id + "/card").status()).isEqualTo(400);
    }

    @Test
    void nobodyLooksIntoTheArticlesOfOthers() {
        long id = writing.draft("Not yours");
        assertThat(visitor.get("/admin/articles/" + id + "/card?headline=x").status())
                .isEqualTo(302);
        logIn(Role.CONTRIBUTOR);
        assertThat(visitor.post("/admin/articles/" + id + "/texts").status()).isEqualTo(404);
        assertThat(visitor.get("/admin/articles/" + id + "/card?headline=x").status())
                .isEqualTo(404);
        assertThat(visitor.get("/zh/admin/shortcuts").page().select("h1").text())
                .isEqualTo("键盘快捷键");
    }

    /** With a page of the desk, whose token is sent with what is posted. */
    private void logIn(Role role) {
        accounts.logIn(visitor, role);
        visitor.get("/admin/articles/new");
    }
}
