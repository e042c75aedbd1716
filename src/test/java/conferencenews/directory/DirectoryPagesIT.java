package conferencenews.directory;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Editors keep people and institutions, without scripts. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class DirectoryPagesIT {

    private static final String FORM = "main form[method=post]";

    @Autowired
    Directory directory;

    @Autowired
    Visitor visitor;

    @Autowired
    TestAccounts accounts;

    @BeforeEach
    void anEditorIsLoggedIn() {
        accounts.logIn(visitor, Role.EDITOR);
    }

    @Test
    void aPersonIsFoundByEveryNameThatWasTyped() {
        Answer answer = visitor.submit(
                visitor.get("/admin/people/new"),
                FORM,
                "names[0].language",
                "en",
                "names[0].family",
                "DENG",
                "names[0].given",
                "Formwen",
                "names[1].language",
                "zh",
                "names[1].family",
                "邓",
                "names[1].given",
                "方文",
                "affiliation",
                "Formal University",
                "orcid",
                "0000000218250097",
                "web",
                "https://example.edu/deng");
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        long id = Long.parseLong(answer.location().replaceFirst(".*/", ""));
        assertThat(directory.peopleNamed("Formwen Deng")).containsExactly(id);
        assertThat(directory.people(List.of(id), "zh").get(id).name()).isEqualTo("邓方文");
        assertThat(visitor.get("/admin/people?q=方文").text()).contains("DENG Formwen", "Formal University");
        Answer form = visitor.get("/admin/people/" + id);
        assertThat(form.page().expectFirst("[name=orcid]").attr("value")).isEqualTo("0000-0002-1825-0097");
        assertThat(form.page().expectFirst("[name=affiliation]").attr("value")).endsWith(" – Formal University");
        Answer again = visitor.submit(form, FORM, "names[1].given", "");
        assertThat(again.status()).as(again.text()).isEqualTo(302);
        Answer late = visitor.submit(form, FORM, "web", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Somebody else has changed this entry");
    }

    @Test
    void whatIsWrongStandsBesideTheField() {
        Answer blank = visitor.get("/admin/people/new");
        assertRefused(blank, "names", "At least one name");
        assertRefused(blank, "orcid", "“0000-0002-1825-0098” is no ORCID iD", "orcid", "0000-0002-1825-0098");
        assertRefused(blank, "web", "“javascript:alert(1)” is no web address", "web", "javascript:alert(1)");
        assertRefused(blank, "affiliation", "no institution with the number 999999", "affiliation", "999999");
        Answer institution = visitor.get("/admin/institutions/new");
        assertRefused(institution, "country", "no country “XX”", "names[0].name", "Nowhere", "country", "XX");
        assertRefused(institution, "ror", "is no ROR ID", "names[0].name", "Nowhere", "ror", "01tgyzw94");
    }

    private void assertRefused(Answer form, String field, String reason, String... typed) {
        List<String> fields = new ArrayList<>(List.of(typed));
        if (!field.equals("names") && form.page().selectFirst("[name='names[0].family']") != null) {
            fields.addAll(List.of("names[0].family", "Somebody"));
        }
        Answer answer = visitor.submit(form, FORM, fields.toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains(reason);
        assertThat(answer.page()
                        .expectFirst("#" + field)
                        .parents()
                        .select(".field__error")
                        .text())
                .contains(reason);
    }

    @Test
    void anInstitutionIsNeverPartOfItself() {
        long university = directory.institution(Actor.SYSTEM, "en", "Cyclic University");
        long school = directory.institution(Actor.SYSTEM, "en", "Cyclic School");
        assertThat(visitor.submit(
                                visitor.get("/admin/institutions/" + school),
                                FORM,
                                "parent",
                                "Cyclic University",
                                "country",
                                "cn")
                        .status())
                .isEqualTo(302);
        Answer answer = visitor.submit(
                visitor.get("/admin/institutions/" + university), FORM, "parent", school + " – Cyclic School");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Then it would be part of itself");
        assertThat(directory.institutions(List.of(school), "en").get(school))
                .isEqualTo(new InstitutionLink(school, "Cyclic School", "", "CN", university, "cyclic-school"));
    }

    @Test
    void aMergerIsShownBeforeItHappensAndKeepsNamesAndNumbers() {
        long goes = directory.person(Actor.SYSTEM, "en", "XU Merged");
        long stays = directory.person(Actor.SYSTEM, "en", "XU Staying");
        Answer preview = visitor.get("/admin/people/" + goes + "/merger?into=XU%20Staying");
        assertThat(preview.text()).contains("XU Merged", "XU Staying", "The old address leads");
        assertThat(directory.peopleNamed("XU Merged")).containsExactly(goes);
        Answer merged = visitor.submit(preview, FORM);
        assertThat(merged.location()).endsWith("/admin/people/" + stays);
        assertThat(visitor.follow(merged).text()).contains("The two are one now");
        assertThat(directory.peopleNamed("XU Merged")).containsExactly(stays);
        assertThat(directory.people(List.of(goes), "en").get(goes).id()).isEqualTo(stays);
        assertThat(visitor.get("/admin/people/" + goes).location()).endsWith("/admin/people/" + stays);
        Answer itself = visitor.get("/admin/people/" + stays + "/merger?into=" + stays);
        assertThat(visitor.follow(itself).text()).contains("That is the same entry");
    }
}
