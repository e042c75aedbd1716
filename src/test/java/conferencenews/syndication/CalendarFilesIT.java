package conferencenews.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import conferencenews.conference.Conferring;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Calendar files, read by somebody else's parser. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class CalendarFilesIT {

    private static final Instant BEFORE = Instant.parse("2051-01-10T04:00:00Z");

    @Autowired
    Conferring conferring;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MutableClock clock;

    @Autowired
    Visitor reader;

    @Autowired
    Visitor editor;

    @Test
    void wholeDaysTimesAndDeadlinesAreEventsOfTheirOwn() {
        long id = conference("Congress of Calendars", "Asia/Shanghai", "2051-05-03", "2051-05-05");
        long session = conferring.session(id, "Session, of; calendars\\", "2051-05-04", "09:00", "12:30");
        Map<String, VEvent> events = events(calendar("/conferences/" + id + ".ics"));
        assertThat(events.keySet())
                .containsExactlyInAnyOrder(
                        "conference-" + id + "@localhost",
                        "conference-" + id + "-abstracts@localhost",
                        "conference-" + id + "-registration@localhost",
                        "conference-" + session + "@localhost");
        VEvent congress = events.get("conference-" + id + "@localhost");
        assertThat(value(congress, "DTSTART")).isEqualTo("20510503");
        assertThat(value(congress, "DTEND")).isEqualTo("20510506");
        assertThat(value(congress, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(congress, "CATEGORIES")).isEqualTo("Conference");
        assertThat(value(congress, "URL")).endsWith("/conferences/" + id + "/congress-of-calendars");
        VEvent timed = events.get("conference-" + session + "@localhost");
        assertThat(value(timed, "SUMMARY")).isEqualTo("Session, of; calendars\\");
        assertThat(start(timed)).isEqualTo(Instant.parse("2051-05-04T01:00:00Z"));
        VEvent abstracts = events.get("conference-" + id + "-abstracts@localhost");
        assertThat(value(abstracts, "SUMMARY")).isEqualTo("Abstracts: Congress of Calendars");
        assertThat(value(abstracts, "CATEGORIES")).isEqualTo("Deadline");
        assertThat(value(abstracts, "DTSTART")).isEqualTo("20510201");
        assertThat(start(events.get("conference-" + id + "-registration@localhost")))
                .isEqualTo(Instant.parse("2051-04-20T10:00:00Z"));
        Calendar chinese = calendar("/zh/conferences/" + id + ".ics");
        assertThat(value(events(chinese).get("conference-" + id + "-abstracts@localhost"), "CATEGORIES"))
                .isEqualTo("截止日期");
    }

    @Test
    void linesAreFoldedByOctetsWithoutCuttingACharacter() {
        long id = conference(
                "重庆医科大学产学研合作与融合国际会议生物医学分会场".repeat(5) + "𠀀𠀁𠀂", "Asia/Shanghai", "2051-05-03", "2051-05-05");
        byte[] file = reader.get("/conferences/" + id + ".ics").bytes();
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
        String[] lines = text.split("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        for (String line : lines) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
            assertThat(line.isEmpty() || Character.isLowSurrogate(line.charAt(0)))
                    .isFalse();
        }
        assertThat(value(
                        events(calendar("/conferences/" + id + ".ics")).get("conference-" + id + "@localhost"),
                        "SUMMARY"))
                .endsWith("分会场𠀀𠀁𠀂");
    }

    @Test
    void theClockOfThePlaceIsDescribedWithItsChanges() {
        long berlin = conference("Congress in Summer Time", "Europe/Berlin", "2051-03-24", "2051-03-28");
        String text = reader.get("/conferences/" + berlin + ".ics").body();
        assertThat(text).contains("TZID:Europe/Berlin", "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200");
        VEvent registration = events(calendar("/conferences/" + berlin + ".ics"))
                .get("conference-" + berlin + "-registration@localhost");
        assertThat(start(registration)).isEqualTo(Instant.parse("2051-04-20T16:00:00Z"));
        long utc = conference("Congress of Zulu", "UTC", "2051-05-03", "2051-05-05");
        assertThat(reader.get("/conferences/" + utc + ".ics").body())
                .contains("DTSTART:20510420T180000Z")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void aSeriesASectionSomebodyAndEverythingHaveCalendars() {
        clock.set(BEFORE);
        long series = conferring.series("Series of Calendars");
        long id = conferring.conference("Edition of Calendars", "2051-06-03", "2051-06-05", series);
        conferring.participates(id, "CALENDAR Ann", "KEYNOTE", "", "Calendar University");
        assertThat(reader.get("/conferences/" + series + ".ics").status()).isEqualTo(404);
        conferring.announce(id);
        String uid = "conference-" + id + "@localhost";
        assertThat(events(calendar("/conferences/" + series + ".ics"))).containsKey(uid);
        assertThat(events(calendar("/conferences.ics"))).containsKey(uid);
        long person = conferring.personCalled("CALENDAR Ann");
        long institution = conferring.institutionCalled("Calendar University");
        assertThat(events(calendar("/people/" + person + ".ics"))).containsOnlyKeys(uid);
        assertThat(events(calendar("/institutions/" + institution + ".ics"))).containsOnlyKeys(uid);
        conferring.conceal(id);
        for (String path : List.of("/people/" + person, "/institutions/" + institution, "/conferences/" + id)) {
            assertThat(reader.get(path + ".ics").status()).as(path).isEqualTo(404);
        }
        Answer everything = reader.get("/conferences.ics");
        assertThat(everything.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(everything.header("Last-Modified")).isNotNull();
        assertThat(everything.body()).doesNotContain(uid);
        assertThat(reader.header("If-None-Match", everything.header("ETag"))
                        .get("/conferences.ics")
                        .status())
                .isEqualTo(304);
    }

    /** With a deadline and the end of registration at six o'clock. */
    private long conference(String name, String zone, String first, String last) {
        clock.set(BEFORE);
        if (!editor.hasCookies()) {
            accounts.logIn(editor, Role.EDITOR);
        }
        Answer answer = editor.submit(
                editor.get("/admin/conferences/new"),
                "form[action$=/admin/conferences]",
                "names[en]",
                name.length() > 300 ? name.substring(0, 300) : name,
                "zone",
                zone,
                "start.day",
                first,
                "end.day",
                last,
                "registrationUrl",
                "https://example.org/register",
                "closes.day",
                "2051-04-20",
                "closes.time",
                "18:00",
                "deadlines[ABSTRACTS].day",
                "2051-02-01");
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        long id = Long.parseLong(answer.location().replaceFirst(".*/", ""));
        conferring.announce(id);
        return id;
    }

    private Calendar calendar(String path) {
        Answer answer = reader.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
            ValidationResult result = calendar.validate(true);
            assertThat(result.hasErrors()).as(result + "\n" + answer.body()).isFalse();
            return calendar;
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(answer.body(), unreadable);
        }
    }

    private static Map<String, VEvent> events(Calendar calendar) {
        return calendar.<VEvent>getComponents(Component.VEVENT).stream()
                .collect(Collectors.toMap(event -> value(event, "UID"), event -> event));
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static Instant start(VEvent event) {
        DtStart<Temporal> start = event.getRequiredProperty("DTSTART");
        return Instant.from(start.getDate());
    }
}
