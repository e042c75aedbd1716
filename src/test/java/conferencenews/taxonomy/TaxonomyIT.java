package conferencenews.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conferencenews.FullStackTest;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.NotAllowed;
import conferencenews.account.Role;
import conferencenews.article.Writing;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Sections and tags change without losing an article or an address. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class TaxonomyIT {

    @Autowired
    SectionEditing sections;

    @Autowired
    TagEditing tags;

    @Autowired
    Writing writing;

    @Autowired
    Visitor visitor;

    @Test
    void aSectionMovedInTheTreeTakesItsArticlesIntoTheListsOfItsNewAncestors() {
        long left = writing.section("left");
        long right = writing.section("right");
        long child = writing.section("wandering", left);
        writing.published("A wandering report", "wandering");
        assertThat(visitor.get("/sections/left").text()).contains("A wandering report");
        sections.edit(Actor.SYSTEM, child, form("wandering", right));
        assertThat(visitor.get("/sections/left").text()).doesNotContain("A wandering report");
        assertThat(visitor.get("/sections/right").text()).contains("A wandering report");
        assertThat(visitor.get("/sections/wandering").text()).contains("A wandering report");
    }

    @Test
    void theMenuFollowsTheSectionsTheLanguageAndTheReader() {
        long parent = writing.section("menu-parent");
        long child = writing.section("menu-child", parent);
        for (String prefix : List.of("", "/zh", "")) {
            String path = prefix + "/sections/menu-child";
            assertThat(menu(path, "href")).contains(path).contains(prefix + "/archive");
            assertThat(menu(path, "aria-current")).containsExactly(prefix + "/sections/menu-parent", path);
            assertThat(menu(prefix + "/sections/menu-parent", "aria-current"))
                    .containsExactly(prefix + "/sections/menu-parent");
            assertThat(menu(prefix + "/archive", "aria-current")).containsExactly(prefix + "/archive");
            assertThat(menu(prefix + "/", "aria-current")).isEmpty();
            assertThat(menu(prefix + "/nowhere", "href")).contains(path);
        }
        sections.edit(Actor.SYSTEM, child, form("menu-moved", null));
        assertThat(menu("/", "href")).contains("/sections/menu-moved").doesNotContain("/sections/menu-child");
        assertThat(menu("/sections/menu-moved", "aria-current")).containsExactly("/sections/menu-moved");
        assertThat(menu("/zh/", "href")).contains("/zh/sections/menu-moved");
    }

    @Test
    void aFormerSlugOfASectionRedirectsOnceEvenAfterSeveralChanges() {
        long id = writing.section("first-name");
        sections.edit(Actor.SYSTEM, id, form("second-name", null));
        sections.edit(Actor.SYSTEM, id, form("third-name", null));
        for (String former : new String[] {"first-name", "second-name"}) {
            assertThat(visitor.get("/sections/" + former).status()).isEqualTo(301);
            assertThat(visitor.get("/sections/" + former).location()).isEqualTo("/sections/third-name");
            assertThat(visitor.get("/zh/sections/" + former).location()).isEqualTo("/zh/sections/third-name");
        }
    }

    @Test
    void aSlugTakenAgainStopsRedirecting() {
        long id = writing.section("come-back");
        sections.edit(Actor.SYSTEM, id, form("gone-on", null));
        long other = writing.section("come-back");
        assertThat(other).isNotEqualTo(id);
        assertThat(visitor.get("/sections/come-back").status()).isEqualTo(200);
    }

    @Test
    void aSectionStandsNeitherBelowItselfNorBelowItsDescendants() {
        long top = writing.section("top");
        long middle = writing.section("middle", top);
        long bottom = writing.section("bottom", middle);
        refused("parent", () -> sections.edit(Actor.SYSTEM, top, form("top", bottom)));
        refused("parent", () -> sections.edit(Actor.SYSTEM, top, form("top", top)));
        refused("parent", () -> sections.edit(Actor.SYSTEM, top, form("top", 999_999L)));
    }

    @Test
    void aSectionThatADraftNamesIsNotDeleted() {
        long used = writing.section("used");
        writing.draft("A draft", "used");
        refused("slug", () -> sections.delete(Actor.SYSTEM, used));
        long unused = writing.section("unused");
        sections.delete(Actor.SYSTEM, unused);
        assertThat(visitor.get("/sections/unused").status()).isEqualTo(404);
    }

    @Test
    void twoSectionsNeverShareASlugAndNoneIsWithoutAName() {
        writing.section("taken");
        long other = writing.section("other");
        refused("slug", () -> sections.edit(Actor.SYSTEM, other, form("taken", null)));
        refused("names[en]", () -> sections.add(Actor.SYSTEM, new SectionForm("x", null, Map.of("zh", "名"), Map.of())));
        refused("slug", () -> sections.add(Actor.SYSTEM, new SectionForm("!!!", null, Map.of("en", "?"), Map.of())));
    }

    @Test
    void aMergedTagBringsItsArticlesAndItsAddressAlong() {
        writing.published("Tagged with the old word", "focus", "old-word");
        writing.published("Tagged with the new word", "focus", "new-word");
        writing.published("Tagged with both", "focus", "old-word", "new-word");
        tags.merge(Actor.SYSTEM, writing.tag("old-word"), writing.tag("new-word"));
        assertThat(visitor.get("/tags/old-word").location()).isEqualTo("/tags/new-word");
        assertThat(visitor.get("/tags/new-word").text())
                .contains("Tagged with the old word", "Tagged with the new word", "Tagged with both");
    }

    @Test
    void tagsMergedOneAfterTheOtherLeadToTheLastInOneStep() {
        writing.published("Tagged early", "focus", "early");
        writing.tag("middle-tag");
        writing.tag("late");
        tags.merge(Actor.SYSTEM, writing.tag("early"), writing.tag("middle-tag"));
        tags.merge(Actor.SYSTEM, writing.tag("middle-tag"), writing.tag("late"));
        assertThat(visitor.get("/tags/early").location()).isEqualTo("/tags/late");
        assertThat(visitor.get("/tags/late").text()).contains("Tagged early");
    }

    @Test
    void aTagIsMergedNeitherIntoItselfNorIntoAnAlias() {
        long one = writing.tag("one-tag");
        long two = writing.tag("two-tag");
        refused("into", () -> tags.merge(Actor.SYSTEM, one, one));
        refused("into", () -> tags.merge(Actor.SYSTEM, one, 999_999L));
        tags.merge(Actor.SYSTEM, two, one);
        refused("into", () -> tags.merge(Actor.SYSTEM, one, two));
    }

    @Test
    void aRenamedTagKeepsItsFormerAddress() {
        writing.published("Renamed subject", "focus", "before-rename");
        tags.edit(
                Actor.SYSTEM, writing.tag("before-rename"), new TagForm("after-rename", Map.of("en", "After rename")));
        assertThat(visitor.get("/tags/before-rename").location()).isEqualTo("/tags/after-rename");
        assertThat(visitor.get("/tags/after-rename").text()).contains("Renamed subject");
    }

    @Test
    void aTagThatAVersionHasIsNotDeleted() {
        writing.draft("Has a tag", "focus", "had");
        refused("slug", () -> tags.delete(Actor.SYSTEM, writing.tag("had")));
    }

    @Test
    void sectionsAreTheAdministratorsAndTagsTheEditors() {
        Actor publisher = new Actor(1L, "Publisher", Role.PUBLISHER);
        Actor contributor = new Actor(2L, "Contributor", Role.CONTRIBUTOR);
        assertThatThrownBy(() -> sections.add(publisher, form("not-yours", null)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> tags.add(contributor, TagForm.blank())).isInstanceOf(NotAllowed.class);
    }

    /** Where those links of the menu lead that have an attribute. */
    private List<String> menu(String path, String attribute) {
        return visitor.get(path)
                .page()
                .select(".masthead__panel a[" + attribute + "]")
                .eachAttr("href");
    }

    private static SectionForm form(String slug, Long parent) {
        return new SectionForm(slug, parent, Map.of("en", slug), Map.of());
    }

    private static void refused(String field, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
