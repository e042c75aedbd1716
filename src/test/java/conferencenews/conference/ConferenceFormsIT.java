package conferencenews.conference;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Editors say what a conference is; whatever cannot be is said beside its field, and nothing that was typed is lost. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class ConferenceFormsIT {

    @Autowired
    TestAccounts accounts;

    @Autowired
    Visitor editor;

    @BeforeEach
    void logIn() {
        accounts.logIn(editor, Role.EDITOR);
    }

    @Test
    void whatCannotBeIsSaidBesideItsField() {
        refused("end.day", "It ends before it begins.", "start.day", "2031-05-03", "end.day", "2031-05-02");
        refused(
                "end.time",
                "It ends before it begins.",
                "start.day",
                "2031-05-03",
                "start.time",
                "10:00",
                "end.time",
                "09:00");
        refused("zone", "This is not the name of a time zone", "zone", "Mars/Olympus");
        refused("start.day", "This cannot be used here", "start.day", "31/05/2031");
        refused("start.day", "Choose a year between 1900 and 2999", "start.day", "0031-05-03");
        refused("names[en]", "Give it a name.", "names[en]", " ");
        refused("registrationUrl", "This is not an address of the web", "registrationUrl", "javascript:alert(1)");
        refused(
                "closes.day",
                "Registration closes before it opens.",
                "registrationUrl",
                "https://example.org/register",
                "opens.day",
                "2031-03-02",
                "closes.day",
                "2031-03-01");
        refused("hosts", "Refused Hall stands here twice.", "hosts", "Refused Hall\nRefused Hall");
        refused("hosts", "Nobody is known by this number", "hosts", "99999999 – Nowhere");
        refused(
                "start.time",
                "The clock skips this time",
                "zone",
                "Europe/Berlin",
                "start.day",
                "2031-03-30",
                "start.time",
                "02:30",
                "end.time",
                "04:00");
    }

    @Test
    void aTimeThatTheClockShowsTwiceIsAskedAbout() {
        Answer asked = editor.submit(
                editor.get("/admin/conferences/new"),
                "form[action$=/admin/conferences]",
                "names[en]",
                "Night of the clocks",
                "zone",
                "Europe/Berlin",
                "start.day",
                "2031-10-26",
                "start.time",
                "02:30",
                "end.time",
                "05:00");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select("[id='start.time-error']").text()).contains("The clock shows this time twice");
        assertThat(asked.page().select("select[name='start.offset'] option").eachAttr("value"))
                .containsExactly("", "+02:00", "+01:00");
        Answer saved = editor.submit(asked, "form[action$=/admin/conferences]", "start.offset", "+01:00");
        assertThat(saved.status()).isEqualTo(302);
        Answer form = editor.follow(saved);
        assertThat(value(form, "start.time")).startsWith("02:30");
        assertThat(form.page()
                        .select("select[name='start.offset'] option[selected]")
                        .val())
                .isEqualTo("+01:00");
    }

    @Test
    void thePartsOfTheTreeStandWhereTheyCan() {
        long series = add("/admin/conferences/new?kind=SERIES", "Series of parts");
        long conference = add(
                "/admin/conferences/new",
                "Conference of parts",
                "parent",
                "" + series,
                "start.day",
                "2031-05-02",
                "end.day",
                "2031-05-04");
        String session = "/admin/conferences/new?kind=SESSION&parent=" + conference;
        refusedOn(session, "start.day", "not within the days", "names[en]", "Too late", "start.day", "2031-05-05");
        refusedOn(session, "parent", "A session can only be a part of", "names[en]", "Astray", "parent", "" + series);
        refusedOn(session, "parent", "Say what it is a part of.", "names[en]", "Alone", "parent", "");
        long outer = add(session, "Outer session", "start.day", "2031-05-03");
        long inner = add("/admin/conferences/new?kind=SESSION&parent=" + outer, "Inner session");
        Answer own = submit("/admin/conferences/" + outer, "parent", "" + outer);
        assertThat(own.page().select("#parent-error").text()).contains("cannot be a part of itself");
        Answer circle = submit("/admin/conferences/" + outer, "parent", "" + inner);
        assertThat(circle.page().select("#parent-error").text()).contains("cannot be a part of itself");
        Answer moved = submit("/admin/conferences/" + conference, "end.day", "2031-05-02");
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.page().select("[id='start.day-error']").text())
                .contains("leave out a part of it: Outer session");
    }

    @Test
    void whoSavesWhatSomebodyElseHasChangedIsToldAndLosesNothing() {
        long id = add("/admin/conferences/new", "Changed by two");
        Answer old = editor.get("/admin/conferences/" + id);
        assertThat(editor.submit(old, form(id), "names[en]", "Changed first").status())
                .isEqualTo(302);
        Answer late = editor.submit(old, form(id), "names[en]", "Changed second");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Somebody changed this while you were writing");
        assertThat(value(late, "names[en]")).isEqualTo("Changed second");
        assertThat(editor.submit(late, form(id)).status()).isEqualTo(302);
        assertThat(value(editor.get("/admin/conferences/" + id), "names[en]")).isEqualTo("Changed second");
    }

    @Test
    void everythingThatWasSaidStandsInTheFormAgain() {
        long id = add(
                "/admin/conferences/new",
                "Conference of facts",
                "names[zh]",
                "事实会议",
                "themes[en]",
                "Facts as data",
                "topics[en]",
                "metabolomics\ndisaster medicine",
                "start.day",
                "2031-05-02",
                "start.time",
                "09:00",
                "end.day",
                "2031-05-04",
                "end.time",
                "17:30",
                "newVenue",
                "Hall of facts",
                "room",
                "Room 1",
                "hosts",
                "University of Facts",
                "organisers",
                "Office of Facts\nSchool of Facts",
                "registrationUrl",
                "https://example.org/register",
                "closes.day",
                "2031-04-20",
                "deadlines[ABSTRACTS].day",
                "2031-02-01");
        Answer form = editor.get("/admin/conferences/" + id);
        assertThat(value(form, "names[zh]")).isEqualTo("事实会议");
        assertThat(value(form, "start.day")).isEqualTo("2031-05-02");
        assertThat(value(form, "end.time")).startsWith("17:30");
        assertThat(value(form, "closes.day")).isEqualTo("2031-04-20");
        assertThat(value(form, "closes.time")).isEmpty();
        assertThat(value(form, "deadlines[ABSTRACTS].day")).isEqualTo("2031-02-01");
        assertThat(form.page().select("[name=organisers]").val())
                .matches("\\d+ – Office of Facts\n\\d+ – School of Facts");
        assertThat(form.page().select("[name=venue] option[selected]").text()).contains("Hall of facts");
        assertThat(form.page().select("[name='topics[en]']").val()).isEqualTo("metabolomics\ndisaster medicine");
        assertThat(editor.submit(form, form(id)).status()).isEqualTo(302);
    }

    @Test
    void contributorsAreNotLetIn() {
        Visitor contributor = new Visitor(editor.get("/").address().getPort());
        accounts.logIn(contributor, Role.CONTRIBUTOR);
        assertThat(contributor.get("/admin/conferences").status()).isEqualTo(403);
        assertThat(contributor.get("/admin/conferences/new").status()).isEqualTo(403);
    }

    private void refused(String field, String message, String... fields) {
        refusedOn("/admin/conferences/new", field, message, fields);
    }

    private void refusedOn(String page, String field, String message, String... fields) {
        List<String> all = new ArrayList<>(Arrays.asList(fields));
        if (!all.contains("names[en]")) {
            all.addAll(List.of("names[en]", "Refused conference"));
        }
        Answer answer = editor.submit(editor.get(page), "form[action$=/admin/conferences]", all.toArray(String[]::new));
        assertThat(answer.status()).as(field + " " + message).isEqualTo(422);
        String id = field.replace("[", "-").replace("]", "") + "-error";
        assertThat(answer.page().select("[id='" + id + "']").text())
                .as(answer.text())
                .contains(message);
    }

    private long add(String page, String name, String... fields) {
        List<String> all = new ArrayList<>(Arrays.asList(fields));
        all.addAll(List.of("names[en]", name));
        Answer answer = editor.submit(editor.get(page), "form[action$=/admin/conferences]", all.toArray(String[]::new));
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return Long.parseLong(answer.location().replaceFirst(".*/", ""));
    }

    private Answer submit(String page, String... fields) {
        return editor.submit(editor.get(page), "form[action$=" + page + "]", fields);
    }

    private static String form(long id) {
        return "form[action$=/admin/conferences/" + id + "]";
    }

    private static String value(Answer answer, String name) {
        return answer.page().select("[name='" + name + "']").val();
    }
}
