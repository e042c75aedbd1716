package conferencenews;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import conferencenews.viewcount.CountedViews;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is posted to the editors' forms is taken, refused with a reason, or no form at all; never a fault. */
@FullStackTest
@Import({Writing.class, CountedViews.class})
@Tag("database")
class HostileFormsIT {

    private static final String NOTHING = "999999999999999999";

    @Autowired
    Writing writing;

    @Autowired
    CountedViews views;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Visitor administrator;

    @Autowired
    Visitor visitor;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Map<String, String> ids = new LinkedHashMap<>();
    private long article;
    private long translation;

    @BeforeEach
    void oneOfEachThing() {
        accounts.logIn(administrator, Role.ADMINISTRATOR);
        Actor editor = accounts.create(Role.EDITOR);
        article = writing.published("Attacked article");
        writing.revise(article, 1, "Attacked again");
        translation = writing.translation(article, "zh", writing.content("被攻击的译文", "focus"));
        views.onDay(article, LocalDate.of(2024, 11, 20), 1, 1, 1, 1, 1);
        ids.put("/admin/articles", String.valueOf(article));
        ids.put("/admin/sections", String.valueOf(writing.section("attacked-section")));
        ids.put("/admin/tags", String.valueOf(writing.tag("attacked-tag")));
        ids.put("/admin/accounts", String.valueOf(editor.id()));
        database.sql("delete from highlight").update();
        administrator.get("/admin/highlights");
        administrator.post("/admin/highlights", "language", "en", "article", String.valueOf(article));
        ids.put(
                "/admin/highlights",
                String.valueOf(database.sql("select max(id) from highlight")
                        .query(Long.class)
                        .single()));
    }

    @Test
    void everyPostWithoutParametersIsUnderstoodOrRefused() {
        List<String> answers = new ArrayList<>();
        for (String path : postPaths()) {
            administrator.get("/admin/account");
            Answer answer = administrator.post(path);
            answers.add(path + " " + answer.status());
            assertThat(answer.status()).as(path).isLessThan(500);
            assertThat(answer.body()).as(path).doesNotContain("Exception");
        }
        assertThat(answers).hasSizeGreaterThan(25);
    }

    @Test
    void everyPostAboutNothingIsNotFound() {
        for (String pattern : postPatterns()) {
            if (pattern.contains("{")) {
                administrator.get("/admin/account");
                String path = pattern.replaceAll("\\{[^/]*\\}+", NOTHING);
                Answer answer = administrator.post(
                        path, "when", "now", "version", "1", "revision", "1", "direction", "up", "allowed", "true");
                assertThat(answer.status()).as(path).isBetween(400, 499);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "%ED%A0%80", "%FF", "%EF%BF%BE"})
    void everyFieldRefusesWhatIsNoText(String encoded) {
        List<String> taken = new ArrayList<>();
        for (String page : formPages()) {
            for (FormElement form : forms(administrator.get(page))) {
                for (String field : fields(form)) {
                    Answer answer = administrator.postBody(
                            form.absUrl("action"), "application/x-www-form-urlencoded", filledIn(form, field, encoded));
                    if (!field.equals("direction") && (answer.status() < 400 || answer.status() > 499)) {
                        taken.add(page + " " + field + " " + answer.status());
                    }
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "9999999999", "99999999999999999999", "+999999999-12-31"})
    void noFieldIsAFaultWhateverNumberItHolds(String number) {
        List<String> faults = new ArrayList<>();
        for (String page : formPages()) {
            for (FormElement form : forms(administrator.get(page))) {
                for (String field : fields(form)) {
                    if (Set.of("direction", "displayName", "slug", "headline").contains(field)) {
                        continue;
                    }
                    Answer answer = administrator.postBody(
                            form.absUrl("action"),
                            "application/x-www-form-urlencoded",
                            filledIn(form, field, URLEncoder.encode(number, StandardCharsets.UTF_8)));
                    if (answer.status() >= 500) {
                        faults.add(page + " " + field + " " + answer.status());
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/articles", "/admin/sections", "/admin/accounts", "/logout", "/zh/admin/tags", "/"})
    void aPostWithoutTheFormTokenDoesNothing(String path) {
        assertThat(administrator.postWithoutToken(path, "headline", "x").status())
                .isIn(302, 403);
        assertThat(visitor.postWithoutToken(path, "headline", "x").status()).isIn(302, 403);
        assertThat(administrator.get("/admin/account").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/articles", "/admin/sections", "/admin/accounts", "/admin/highlights", "/login"})
    void otherKindsOfBodiesAreNoForms(String path) {
        Visitor withToken = administrator.header("X-CSRF-TOKEN", token());
        for (String type : new String[] {"application/json", "text/plain", "application/xml", "nonsense", ";;;"}) {
            assertThat(withToken.postBody(path, type, "{\"headline\": \"x\"}").status())
                    .as(type)
                    .isBetween(400, 499);
        }
        String multipart = "--x\r\nContent-Disposition: form-data; name=\"headline\"\r\n\r\nx\r\n--x--\r\n";
        assertThat(withToken
                        .postBody(path, "multipart/form-data; boundary=x", multipart)
                        .status())
                .isBetween(400, 499);
        assertThat(withToken.postBody(path, "multipart/form-data", multipart).status())
                .isBetween(400, 499);
    }

    @Test
    void thereIsAnEndToWhatIsTaken() {
        String token = token();
        String many = "_csrf=" + token + "&x=1".repeat(20_000);
        assertThat(administrator
                        .postBody("/admin/articles", "application/x-www-form-urlencoded", many)
                        .status())
                .isBetween(400, 499);
        String large = "_csrf=" + token + "&body=" + "a".repeat(1_100_000);
        assertThat(administrator
                        .postBody("/admin/articles", "application/x-www-form-urlencoded", large)
                        .status())
                .isEqualTo(422);
    }

    private List<String> formPages() {
        String piece = "/admin/articles/" + article;
        return List.of(
                "/admin/articles/new",
                piece,
                piece + "/publication",
                piece + "/plan",
                piece + "/reading-on",
                "/admin/articles/" + translation + "/translation",
                piece + "/withdrawal",
                piece + "/revisions",
                piece + "/statistics",
                "/admin/sections/new",
                "/admin/sections/" + ids.get("/admin/sections"),
                "/admin/tags/new",
                "/admin/tags/" + ids.get("/admin/tags"),
                "/admin/highlights",
                "/admin/accounts/new",
                "/admin/accounts/" + ids.get("/admin/accounts"),
                "/admin/account");
    }

    private List<FormElement> forms(Answer page) {
        assertThat(page.status()).as(page.address().toString()).isEqualTo(200);
        return page.page().select("main form[method=post]").stream()
                .map(FormElement.class::cast)
                .toList();
    }

    /** The names of what a person can fill in or a page has filled in; the markers of check boxes carry no value. */
    private static Set<String> fields(FormElement form) {
        return form.select("input[name], textarea[name], select[name], button[name]").eachAttr("name").stream()
                .filter(name -> !name.startsWith("_"))
                .collect(Collectors.toSet());
    }

    private static String filledIn(FormElement form, String field, String encoded) {
        List<String> pairs = new ArrayList<>();
        for (KeyVal each : form.formData()) {
            if (!each.key().equals(field)) {
                pairs.add(URLEncoder.encode(each.key(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(each.value(), StandardCharsets.UTF_8));
            }
        }
        pairs.add(URLEncoder.encode(field, StandardCharsets.UTF_8) + "=" + encoded);
        return String.join("&", pairs);
    }

    private List<String> postPatterns() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/admin/"))
                .distinct()
                .toList();
    }

    /** Each route that takes a post, with the ids of things that exist; those that delete come last. */
    private List<String> postPaths() {
        return postPatterns().stream()
                .map(this::withIds)
                .sorted((one, other) -> Boolean.compare(deletes(one), deletes(other)))
                .toList();
    }

    private static boolean deletes(String path) {
        return path.endsWith("/deletion") || path.endsWith("/removal");
    }

    private String withIds(String pattern) {
        String folder = pattern.replaceFirst("(/admin/[a-z-]+).*", "$1");
        return pattern.replaceFirst("\\{id[^/]*\\}+", ids.getOrDefault(folder, "1"))
                .replaceAll("\\{[^/]*\\}+", "1");
    }

    private String token() {
        Element field = administrator.get("/admin/account").page().selectFirst("input[name=_csrf]");
        return field == null ? "" : field.val();
    }
}
