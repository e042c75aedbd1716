package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.site.RichText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A piece in two languages: begun from its source, written beside it, known to be behind it paragraph by paragraph. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class TranslatingIT {

    private static final Pattern NUMBER = Pattern.compile("/admin/articles/(\\d+)");
    private static final String FORM = "form.beside";

    @Autowired
    Visitor reader;

    @Autowired
    Visitor editor;

    @Autowired
    Visitor other;

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void logIn() {
        accounts.logIn(editor, Role.PUBLISHER);
    }

    @Test
    void aTranslationBeginsAsACopyWhoseBlocksKeepTheirIds() {
        long source = writing.published(text("A forum opens", "First of all.", "Then something else."));
        Answer form = editor.get("/admin/articles/" + source);
        assertThat(form.page().select(".versions__one").eachText())
                .anyMatch(row -> row.contains("English this article"))
                .anyMatch(row -> row.contains("Translate into"));
        Answer begun = editor.submit(form, ".versions form");
        Answer page = editor.follow(begun);
        assertThat(needs(page)).containsOnly("Not translated yet").hasSize(4);
        assertThat(page.page().select(".beside__source").attr("lang")).isEqualTo("en");
        assertThat(page.page().select("textarea").attr("lang")).isEqualTo("zh-Hans");
        assertThat(page.page().select(".beside__row").eachAttr("id"))
                .startsWith("headline", "standfirst")
                .containsAll(blocks(source));

        Answer again = editor.post("/admin/articles/" + source + "/translations", "language", "zh");
        assertThat(editor.follow(again).page().text()).contains("already has a version in this language");
    }

    @Test
    void whatIsTypedBesideTheSourceIsSavedAndNoLongerWaits() {
        long translation = begun(writing.published(text("The library opens", "Reading rooms.", "A garden.")));
        Answer page = beside(translation);
        List<String> blocks = page.page().select(".beside__row").eachAttr("id");
        Answer saved = editor.submit(
                page, FORM, "text.headline", "图书馆开放", "text." + blocks.get(2), "阅览室有 <strong>两百</strong> 个座位。");
        assertThat(saved.location()).endsWith("/translation");
        page = beside(translation);
        assertThat(needs(page)).hasSize(2);
        assertThat(page.page().select("textarea[name=text.headline]").text()).isEqualTo("图书馆开放");
        assertThat(page.page().select("#" + blocks.get(2) + " textarea").text()).contains("<strong>两百</strong>");

        assertThat(editor.submit(page, FORM, "settled", "*").status()).isEqualTo(302);
        page = beside(translation);
        assertThat(needs(page)).isEmpty();
        assertThat(page.page().text()).contains("Up to date");
    }

    @Test
    void aChangedSourceMarksExactlyWhatChangedAndSaysHow() {
        long source = writing.published(text("The lab moves", "It has ten rooms.", "Nobody is harmed."));
        long translation = translated(source, "实验室迁址");
        String first = blocks(source).get(0);
        ArticleContent changed =
                edited(source, body -> body.replace("ten rooms", "twelve rooms") + "<p>A new end.</p>");
        writing.revise(source, 1, changed);

        Answer page = beside(translation);
        assertThat(needs(page)).containsExactly("The source has changed", "New in the source");
        Element row = page.page().getElementById(first);
        assertThat(row.select("del").text()).contains("ten");
        assertThat(row.select("ins").text()).contains("twelve");

        editor.submit(page, FORM, "settled", first);
        assertThat(editor.submit(page, FORM, "settled", first).status())
                .as("on a page that is old now")
                .isEqualTo(409);
        page = beside(translation);
        assertThat(needs(page)).containsExactly("New in the source");
        String added = page.page().selectFirst(".beside__row--open").id();
        editor.submit(page, FORM, "text." + added, "新的结尾。", "settled", added);
        page = beside(translation);
        assertThat(needs(page)).isEmpty();
        assertThat(page.page().select(".beside__row").last().select("textarea").text())
                .isEqualTo("新的结尾。");

        writing.revise(source, 2, edited(source, body -> body.replaceFirst("<p[^>]*>Nobody.*?</p>", "")));
        page = beside(translation);
        assertThat(needs(page)).containsExactly("No longer in the source");
        assertThat(page.page().select(".beside__row--open del").text()).contains("Nobody is harmed.");
    }

    @Test
    void searchEnginesAreNotToldOfAVersionThatLacksSomethingSubstantive() {
        long source = writing.published(text("Bridge closed", "For a week.", "Take the ferry."));
        long translation = translated(source, "桥梁封闭");
        writing.publish(translation, 2);
        assertThat(hreflang(source)).contains("en", "zh-Hans");
        assertThat(hreflang(translation)).contains("en", "zh-Hans");

        int minor = writing.revise(source, 1, edited(source, body -> body.replace("a week", "one week")), false);
        writing.publish(source, minor);
        assertThat(hreflang(source)).as("after a minor change").contains("zh-Hans");

        int update = writing.revise(source, minor, edited(source, body -> body.replace("one week", "a month")));
        Instant later = clock.instant().plus(Duration.ofHours(3));
        writing.schedule(source, update, later);
        assertThat(hreflang(source)).as("before the update is public").contains("zh-Hans");
        clock.set(later);
        assertThat(hreflang(source)).as("nothing ran, the clock went on").isEmpty();
        assertThat(hreflang(translation)).isEmpty();
        assertThat(article(source).page().select(".masthead__languages a").attr("href"))
                .as("readers find it all the same")
                .contains("/zh/articles/" + translation);
        assertThat(reader.get("/sitemap-articles-1.xml").body())
                .contains("/zh/articles/" + translation + "/")
                .doesNotContainPattern("href=\"[^\"]*/zh/articles/" + translation + "/");

        editor.submit(beside(translation), FORM, "settled", "*");
        assertThat(hreflang(source)).contains("en", "zh-Hans");
    }

    @Test
    void editorsFindWhatIsMissingAndWhatIsOutOfDate() {
        writing.published("Only in English", "translating-list");
        long source = writing.published("In both languages", "translating-list");
        long translation = begun(source);
        String list = "/admin/articles?section=" + writing.section("translating-list") + "&translation=";
        assertThat(titles(list + "zh")).containsExactly("Only in English");
        assertThat(titles(list + "outdated")).containsExactly("In both languages");
        assertThat(editor.get("/admin")
                        .page()
                        .select("section[aria-labelledby=translations]")
                        .text())
                .contains("In both languages", "3 paragraphs");
        editor.submit(beside(translation), FORM, "settled", "*");
        assertThat(titles(list + "outdated")).isEmpty();
    }

    @Test
    void twoTranslatorsDoNotOverwriteEachOther() {
        long translation = begun(writing.published("Two translators"));
        accounts.logIn(other, Role.EDITOR);
        Answer mine = beside(translation);
        Answer theirs = other.get("/admin/articles/" + translation + "/translation");
        other.submit(theirs, FORM, "text.headline", "别人的标题");
        Answer refused = editor.submit(mine, FORM, "text.headline", "我的标题");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("[role=alert]").text()).contains("Nothing was saved");
        assertThat(refused.page().select("textarea[name=text.headline]").text()).isEqualTo("我的标题");
        assertThat(beside(translation)
                        .page()
                        .select("textarea[name=text.headline]")
                        .text())
                .isEqualTo("别人的标题");
    }

    @Test
    void whatCannotBeStoredComesBackAsItWasTyped() {
        long translation = begun(writing.published("Too long to store"));
        Answer refused = editor.submit(beside(translation), FORM, "text.headline", "长".repeat(301));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("textarea[name=text.headline]").text()).hasSize(301);
    }

    @Test
    void versionsThatArePartedForgetWhatTheyLackAndCanBeLinkedAnew() {
        long source = writing.published(text("Parted from it", "One thing."));
        long translation = translated(source, "分开的版本");
        writing.publish(translation, 2);
        writing.publish(source, writing.revise(source, 1, edited(source, body -> body.replace("One", "Another"))));
        assertThat(hreflang(translation)).isEmpty();

        String address = "/admin/articles/" + translation;
        editor.submit(editor.get(address), "form#writing", "translationOf", "");
        assertThat(article(source).page().select(".fact--translation a")).isEmpty();
        assertThat(editor.get(address + "/translation").location()).isEqualTo(address);

        editor.submit(editor.get(address), "form#writing", "translationOf", String.valueOf(source));
        assertThat(needs(beside(translation)))
                .as("linked by hand, it says the same")
                .isEmpty();
        assertThat(hreflang(translation)).contains("en", "zh-Hans");
    }

    @Test
    void versionsThatWereWrittenApartStandSideBySideByTheirPlaces() {
        long source = writing.published(text("Written apart", "One.", "Two."));
        long version = writing.translation(source, "zh", text("各写各的", "其一。", "其二。"));
        Answer page = beside(version);
        assertThat(needs(page)).isEmpty();
        assertThat(page.page().select(".beside__row").last().text()).contains("Two.", "其二。");
        String last = page.page().select(".beside__row").last().id();
        editor.submit(page, FORM, "text." + last, "其二，改。");
        assertThat(beside(version).page().select(".beside__row").last().text()).contains("Two.", "其二，改。");
    }

    private long begun(long source) {
        Answer begun = editor.submit(editor.get("/admin/articles/" + source), ".versions form");
        Matcher number = NUMBER.matcher(begun.location());
        assertThat(number.find()).isTrue();
        return Long.parseLong(number.group(1));
    }

    /** With another headline, and said to be up to date. */
    private long translated(long source, String headline) {
        long translation = begun(source);
        editor.submit(beside(translation), FORM, "text.headline", headline, "settled", "*");
        return translation;
    }

    private Answer beside(long translation) {
        return editor.get("/admin/articles/" + translation + "/translation");
    }

    private static List<String> needs(Answer page) {
        return page.page().select(".beside__need").eachText();
    }

    private Answer article(long id) {
        return reader.follow(reader.get("/articles/" + id));
    }

    private List<String> hreflang(long id) {
        return article(id).page().select("link[rel=alternate][hreflang]").eachAttr("hreflang");
    }

    private List<String> titles(String list) {
        return editor.get(list).page().select(".data-table__title").eachText();
    }

    private List<String> blocks(long article) {
        return article(article).page().select(".prose > [id]").eachAttr("id");
    }

    private ArticleContent edited(long article, UnaryOperator<String> change) {
        ArticleContent newest = writing.newest(article);
        return newest.withBody(RichText.fromHtml(change.apply(newest.body().html())));
    }

    private ArticleContent text(String headline, String... paragraphs) {
        return writing.content(headline, "focus").withBody(RichText.fromPlainText(String.join("\n\n", paragraphs)));
    }
}
