package conferencenews.conference;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The programme and who takes part, in plain forms without scripts. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class ProgrammeIT {

    @Autowired
    Conferring conferring;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MutableClock clock;

    @Autowired
    Visitor editor;

    private long conference;
    private String programme;

    @BeforeEach
    void aConferenceToPlan() {
        clock.set(Instant.parse("2061-01-10T04:00:00Z"));
        accounts.logIn(editor, Role.EDITOR);
        conference = conferring.conference("Congress of Rows", "2061-05-03", "2061-05-04");
        programme = "/admin/conferences/" + conference + "/programme";
    }

    @Test
    void rowsAreAddedMovedAndTakenAwayAndSavedAtOnce() {
        Answer form = editor.get(programme);
        form = fill(form, 0, "Opening", "2061-05-03", "09:00", "09:30", "Hall 1", "ROW Ann; ROW Ben");
        form = press(form, "add-talk");
        assertThat(value(form, "rows[1].from.time")).startsWith("09:30");
        assertThat(value(form, "rows[1].room")).isEqualTo("Hall 1");
        form = fill(form, 1, "On Rows", "2061-05-03", "09:30", "10:00", "Hall 1", "ROW Ann");
        form = press(form, "add-session");
        form = fill(form, 2, "Afternoon", "2061-05-03", "14:00", "17:00", "", "");
        form = press(form, "up-2");
        assertThat(values(form)).containsExactly("Opening", "Afternoon", "On Rows");
        assertThat(conferring.names(conference)).isEmpty();

        Answer saved = save(form);
        assertThat(saved.page().select("[role=status]").text()).contains("The programme is saved.");
        assertThat(conferring.names(conference)).containsExactly("Opening", "Afternoon", "On Rows");
        assertThat(value(saved, "rows[0].speakers")).matches("\\d+ – ROW Ann; \\d+ – ROW Ben");
        int version = conferring.version(Long.parseLong(value(saved, "rows[0].id")));

        form = press(saved, "remove-2");
        form = press(form, "down-0");
        saved = save(form);
        assertThat(conferring.names(conference)).containsExactly("Afternoon", "Opening");
        saved = save(saved);
        assertThat(conferring.version(Long.parseLong(value(saved, "rows[1].id"))))
                .as("nothing but its place changed, and then nothing")
                .isEqualTo(version + 1);
    }

    @Test
    void whatCannotBeIsSaidInItsRow() {
        Answer form = press(editor.get(programme), "add-talk");
        form = fill(form, 0, "Too late", "2061-05-05", "09:00", "09:30", "", "");
        form = fill(form, 1, "", "2061-05-03", "10:00", "09:30", "", "ROW Cem; ROW Cem");
        Answer refused = editor.submit(form, "form[data-programme]", "button", "save");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("li.programme-row:eq(0) .field__error").text())
                .contains("not within the days");
        assertThat(refused.page().select("li.programme-row:eq(1) .field__error").eachText())
                .anyMatch(text -> text.contains("Give it a name."))
                .anyMatch(text -> text.contains("It ends before it begins."))
                .anyMatch(text -> text.contains("ROW Cem stands here twice."));
        assertThat(value(refused, "rows[0].names[en]")).isEqualTo("Too late");
        assertThat(conferring.names(conference)).isEmpty();
    }

    @Test
    void overlapsInOneRoomOrOfOneSpeakerAreFlagged() {
        Answer form = press(editor.get(programme), "add-talk");
        form = press(form, "add-talk");
        form = fill(form, 0, "First", "2061-05-03", "09:00", "10:00", "Hall 7", "ROW Dee");
        form = fill(form, 1, "Second", "2061-05-03", "09:30", "10:30", "hall 7", "ROW Eve");
        form = fill(form, 2, "Third", "2061-05-03", "10:00", "11:00", "Hall 8", "ROW Dee; ROW Eve");
        String flagged = save(form).page().select(".notice--warm").text();
        assertThat(flagged)
                .contains("“First” and “Second” are both in Hall 7.")
                .contains("ROW Eve is in “Second” and in “Third”.")
                .doesNotContain("ROW Dee");
    }

    @Test
    void whoSavesOverSomebodyElsesProgrammeIsTold() {
        Answer old = fill(editor.get(programme), 0, "Mine", "2061-05-03", "09:00", "10:00", "", "");
        save(fill(editor.get(programme), 0, "Theirs", "2061-05-03", "09:00", "10:00", "", ""));
        Answer late = editor.submit(old, "form[data-programme]", "button", "save");
        assertThat(late.status()).isEqualTo(409);
        assertThat(value(late, "rows[0].names[en]")).isEqualTo("Mine");
        assertThat(conferring.names(conference)).containsExactly("Theirs");
    }

    @Test
    void nobodyTakesPartTwiceInOneRole() {
        String people = "/admin/conferences/" + conference + "/participations";
        String[] chair = {
            "person", "ROLE Ann", "role", "CHAIR", "title", "Professor, Dean", "institution", "Role University"
        };
        assertThat(editor.submit(editor.get(people), "form[action$=/participations]", chair)
                        .status())
                .isEqualTo(302);
        Answer twice = editor.submit(editor.get(people), "form[action$=/participations]", chair);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.page().select("#person-error").text())
                .contains("This person takes part in this role already.");
        assertThat(value(twice, "title")).isEqualTo("Professor, Dean");
        Answer nobody = editor.submit(editor.get(people), "form[action$=/participations]");
        assertThat(nobody.page().select("#person-error").text()).contains("Say who it is.");
        chair[3] = "SIGNATORY";
        assertThat(editor.submit(editor.get(people), "form[action$=/participations]", chair)
                        .status())
                .isEqualTo(302);
        Answer list = editor.get(people);
        assertThat(list.page().select("tbody tr").eachText())
                .hasSize(2)
                .allMatch(row -> row.contains("ROLE Ann") && row.contains("Professor, Dean"));
        Answer edit = editor.get(list.page().selectFirst("tbody th a").attr("href"));
        assertThat(value(edit, "person")).matches("\\d+ – ROLE Ann");
        assertThat(editor.submit(edit, "form.narrow", "affiliation", "Faculty of Roles, as it was")
                        .status())
                .isEqualTo(302);
        assertThat(editor.get(people).text()).contains("Faculty of Roles, as it was");
        editor.submit(editor.get(people), "form[action$=/removal]");
        assertThat(editor.get(people).page().select("tbody tr")).hasSize(1);
    }

    private Answer fill(
            Answer form, int row, String name, String day, String from, String until, String room, String speakers) {
        String path = "rows[" + row + "].";
        return editor.submit(
                form,
                "form[data-programme]",
                "button",
                "none",
                path + "names[en]",
                name,
                path + "from.day",
                day,
                path + "from.time",
                from,
                path + "until.time",
                until,
                path + "room",
                room,
                path + "speakers",
                speakers);
    }

    private Answer press(Answer form, String button) {
        Answer answer = editor.submit(form, "form[data-programme]", "button", button);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private Answer save(Answer form) {
        Answer answer = editor.submit(form, "form[data-programme]", "button", "save");
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return editor.follow(answer);
    }

    private static String value(Answer form, String name) {
        return form.page().select("[name='" + name + "']").val();
    }

    private static List<String> values(Answer form) {
        return form.page().select("[name$='names[en]']").eachAttr("value");
    }
}
