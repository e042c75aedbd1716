package conferencenews.conference;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A conference on the public pages: there when it may be, over when it is over, and otherwise than announced everywhere at once. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class ConferencePagesIT {

    private static final Instant BEFORE = Instant.parse("2041-03-01T04:00:00Z");

    /** When everything of the other tests is over. */
    private static final Instant LATER = Instant.parse("2045-03-01T04:00:00Z");

    @Autowired
    Conferring conferring;

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MutableClock clock;

    @Autowired
    Visitor reader;

    @Autowired
    Visitor editor;

    @Autowired
    JsonMapper json;

    @Test
    void nobodyLearnsOfAConferenceBeforeItIsAnnouncedOrAfterIt() {
        clock.set(LATER);
        long id = conferring.conference("Secret Congress", "2045-06-03", "2045-06-05");
        long session = conferring.session(id, "Secret Session", "2045-06-04", "09:00", "12:00");
        conferring.announce(id, LATER.plus(Duration.ofHours(1)), LATER.plus(Duration.ofHours(2)));
        nothingLeaks(id, session);
        clock.advance(Duration.ofMinutes(59));
        nothingLeaks(id, session);
        clock.advance(Duration.ofMinutes(1));
        assertThat(page(id).status()).isEqualTo(200);
        assertThat(page(session).text()).contains("Secret Session", "Secret Congress");
        for (String path :
                List.of("/", "/conferences", "/conferences/years/2045", "/conferences.ics", "/sitemap-pages.xml")) {
            assertThat(reader.get(path).body()).as(path).containsIgnoringCase("secret");
        }
        assertThat(reader.get("/conferences/" + id + ".ics").status()).isEqualTo(200);
        assertThat(reader.get("/conferences/" + id + "/feed.atom").status()).isEqualTo(200);
        clock.advance(Duration.ofHours(1));
        nothingLeaks(id, session);
    }

    private void nothingLeaks(long id, long session) {
        for (long each : new long[] {id, session}) {
            for (String path : List.of("", "/secret-congress", ".ics", "/feed.atom")) {
                assertThat(reader.get("/conferences/" + each + path).status())
                        .as(path)
                        .isEqualTo(404);
            }
        }
        for (String path : List.of("/", "/conferences", "/conferences.ics", "/sitemap-pages.xml", "/search?q=secret")) {
            assertThat(reader.get(path).body())
                    .as(path)
                    .doesNotContain("Secret")
                    .doesNotContain("secret-congress");
        }
    }

    @Test
    void theClockSaysWhetherItComesOrIsOnOrIsOver() {
        clock.set(BEFORE);
        long id = conferring.conference("Congress of the Clock", "2041-04-03", "2041-04-05");
        conferring.announce(id);
        String path = page(id).address().getPath();
        assertThat(path).isEqualTo("/conferences/" + id + "/congress-of-the-clock");
        assertThat(kicker(path)).isEqualTo("Conference · Upcoming");
        assertThat(list("#upcoming")).contains("Congress of the Clock");
        assertThat(reader.get("/").page().select(".home-side .leaf").text())
                .contains("3 Apr Congress of the Clock 3–5 April 2041");
        clock.set(Instant.parse("2041-04-02T15:59:59.999Z"));
        assertThat(kicker(path)).isEqualTo("Conference · Upcoming");
        clock.set(Instant.parse("2041-04-02T16:00:00Z")); // midnight in Shanghai
        assertThat(kicker(path)).isEqualTo("Conference · On now");
        assertThat(list("#running")).contains("Congress of the Clock");
        assertThat(list("#upcoming")).doesNotContain("Congress of the Clock");
        clock.set(Instant.parse("2041-04-05T15:59:59.999Z"));
        assertThat(kicker(path)).isEqualTo("Conference · On now");
        clock.set(Instant.parse("2041-04-05T16:00:00Z"));
        assertThat(kicker(path)).isEqualTo("Conference · Past");
        assertThat(list("#past")).contains("Congress of the Clock");
        assertThat(reader.get("/").text()).doesNotContain("Congress of the Clock");
        assertThat(reader.get("/conferences/years/2041").text()).contains("Congress of the Clock");
        assertThat(reader.get("/conferences/years/2030").status()).isEqualTo(404);
    }

    @Test
    void everyOtherAddressLeadsToTheOneOfItsName() {
        clock.set(BEFORE);
        long id = conferring.conference("Congress of Names", "2041-04-03", "2041-04-05");
        conferring.announce(id);
        for (String wrong : List.of("", "/former-name", "/Congress-of-names")) {
            Answer answer = reader.get("/conferences/" + id + wrong);
            assertThat(answer.status()).isEqualTo(301);
            assertThat(answer.location()).isEqualTo("/conferences/" + id + "/congress-of-names");
        }
        assertThat(reader.get("/zh/conferences/" + id).location())
                .isEqualTo("/zh/conferences/" + id + "/congress-of-names");
        editor();
        editor.submit(
                editor.get("/admin/conferences/" + id),
                "form[action$=/" + id + "]",
                "names[zh]",
                "名称大会",
                "names[en]",
                "Renamed Congress");
        assertThat(reader.get("/conferences/" + id + "/congress-of-names").location())
                .isEqualTo("/conferences/" + id + "/renamed-congress");
        Answer chinese = reader.follow(reader.get("/zh/conferences/" + id));
        assertThat(chinese.page().selectFirst("h1").text()).isEqualTo("名称大会");
        assertThat(chinese.page().select("link[rel=alternate][hreflang=en]").attr("href"))
                .endsWith("/conferences/" + id + "/renamed-congress");
    }

    @Test
    void whatIsCancelledSaysSoEverywhereAndCanBeTakenBack() {
        clock.set(BEFORE);
        long id = conferring.add(
                ConferenceKind.CONFERENCE,
                null,
                "Congress in Doubt",
                Conferring.day("2041-05-03"),
                Conferring.day("2041-05-05"),
                "Asia/Shanghai",
                "Doubtful Hall");
        long session = conferring.session(id, "Session in Doubt", "2041-05-04", "09:00", "12:00");
        conferring.announce(id);
        String before = event(id).get("eventStatus").asString();
        int sequence = sequence(id);
        assertThat(before).endsWith("EventScheduled");

        turn(id, "status", "CANCELLED", "notices[en]", "Because of the typhoon.");
        assertThat(page(id).page().select(".conference__banner").text())
                .contains("This has been cancelled.", "Because of the typhoon.");
        assertThat(page(session).page().select(".conference__banner").text()).contains("cancelled");
        assertThat(event(id).get("eventStatus").asString()).isEqualTo("https://schema.org/EventCancelled");
        assertThat(event(id).get("startDate").asString()).isEqualTo("2041-05-03");
        assertThat(calendar(id)).contains("STATUS:CANCELLED", "Because of the typhoon.");
        assertThat(sequence(id)).isGreaterThan(sequence);
        assertThat(list("#upcoming")).contains("Congress in Doubt", "Cancelled");
        assertThat(reader.get("/").page().select(".home-side .leaf--cancelled").text())
                .contains("Congress in Doubt");

        sequence = sequence(id);
        editor.submit(editor.get("/admin/conferences/" + id + "/change"), "form[action$=/reinstatement]");
        assertThat(page(id).page().select(".conference__banner")).isEmpty();
        assertThat(event(id).get("eventStatus").asString()).isEqualTo(before);
        assertThat(calendar(id)).contains("STATUS:CONFIRMED").doesNotContain("CANCELLED");
        assertThat(sequence(id)).isGreaterThan(sequence);
    }

    @Test
    void whatIsPostponedTakesItsProgrammeAlongToTheNewDays() {
        clock.set(BEFORE);
        long id = conferring.add(
                ConferenceKind.CONFERENCE,
                null,
                "Congress on the Move",
                Conferring.day("2041-05-03"),
                Conferring.day("2041-05-05"),
                "Asia/Shanghai",
                "Moving Hall");
        long session = conferring.session(id, "Session on the Move", "2041-05-04", "09:00", "12:00");
        conferring.announce(id);
        turn(id, "status", "POSTPONED");
        assertThat(page(id).page().select(".conference__banner").text()).contains("postponed");
        assertThat(list("#undated")).contains("Congress on the Move");
        assertThat(list("#upcoming")).doesNotContain("Congress on the Move");
        assertThat(event(id).get("eventStatus").asString()).endsWith("EventPostponed");

        turn(id, "status", "POSTPONED", "start.day", "2041-09-10", "end.day", "2041-09-12");
        assertThat(page(id).text()).contains("10–12 September 2041", "It had been announced for 3–5 May 2041.");
        assertThat(page(session).text()).contains("11 September 2041, 09:00–12:00 (Asia/Shanghai, UTC+08:00)");
        JsonNode event = event(id);
        assertThat(event.get("eventStatus").asString()).endsWith("EventRescheduled");
        assertThat(event.get("startDate").asString()).isEqualTo("2041-09-10");
        assertThat(event.get("previousStartDate").asString()).isEqualTo("2041-05-03");
        assertThat(event.at("/subEvent/0/startDate").asString()).isEqualTo("2041-09-11T09:00:00+08:00");

        turn(id, "status", "MOVED_ONLINE", "onlineUrl", "https://example.org/hall");
        assertThat(page(id).page().select(".conference__facts").text())
                .contains("Online")
                .doesNotContain("Moving Hall");
        assertThat(event(id).get("eventStatus").asString()).endsWith("EventMovedOnline");
        assertThat(event(id).at("/location/url").asString()).isEqualTo("https://example.org/hall");
        assertThat(calendar(id)).contains("CONFERENCE;VALUE=URI:https://example.org/hall", "LOCATION:Online");

        editor.submit(editor.get("/admin/conferences/" + id + "/change"), "form[action$=/reinstatement]");
        assertThat(page(id).text()).contains("Moving Hall", "10–12 September 2041");
        editor.submit(editor.get("/admin/conferences/" + id + "/change"), "form[action$=/reinstatement]");
        assertThat(page(id).text()).contains("3–5 May 2041").doesNotContain("September");
        assertThat(page(session).text()).contains("4 May 2041, 09:00–12:00");
    }

    @Test
    void registrationOpensAndClosesByTheClock() {
        clock.set(BEFORE);
        editor();
        Answer added = editor.submit(
                editor.get("/admin/conferences/new"),
                "form[action$=/admin/conferences]",
                "names[en]",
                "Congress to Register",
                "start.day",
                "2041-05-03",
                "registrationUrl",
                "https://example.org/register",
                "opens.day",
                "2041-03-10",
                "closes.day",
                "2041-04-20",
                "deadlines[ABSTRACTS].day",
                "2041-03-31",
                "deadlines[ABSTRACTS].time",
                "18:00");
        long id = Long.parseLong(added.location().replaceFirst(".*/", ""));
        conferring.announce(id);
        assertThat(facts(id)).contains("Opens on 10 March 2041", "Abstracts: 31 March 2041, 18:00");
        assertThat(page(id).page().select("a[href='https://example.org/register']"))
                .isEmpty();
        clock.set(Instant.parse("2041-03-09T16:00:00Z"));
        assertThat(facts(id)).contains("Register until 20 April 2041");
        assertThat(page(id).page().select("a[href='https://example.org/register']"))
                .hasSize(1);
        clock.set(Instant.parse("2041-03-31T10:00:00Z"));
        assertThat(facts(id)).contains("Abstracts: 31 March 2041, 18:00 (over)");
        clock.set(Instant.parse("2041-04-20T16:00:00Z"));
        assertThat(facts(id)).contains("Closed on 20 April 2041");
        assertThat(page(id).page().select("a[href='https://example.org/register']"))
                .isEmpty();
    }

    @Test
    void theProgrammeNamesWhoSpeaksWhenAndWhere() {
        clock.set(BEFORE);
        long series = conferring.series("Series of Programmes");
        long id = conferring.conference("Congress with a Programme", "2041-05-03", "2041-05-04", series);
        conferring.conference("Congress without a Programme", "2040-05-03", "2040-05-04", series);
        long session = conferring.session(id, "Morning Session", "2041-05-03", "09:00", "12:00");
        long talk = conferring.talk(session, "On Sensors", "2041-05-03", "09:30", "10:00");
        conferring.participates(session, "CHAIR Anna", "CHAIR", "Professor", "Programme University");
        conferring.participates(talk, "SPEAKER Bo", "SPEAKER", "", "Programme Institute");
        conferring.announce(id);
        Answer page = page(id);
        assertThat(page.page().select(".programme").text())
                .containsSubsequence(
                        "09:00–12:00",
                        "Morning Session",
                        "Chair: CHAIR Anna, Professor, Programme University",
                        "09:30–10:00",
                        "On Sensors",
                        "SPEAKER Bo, Programme Institute");
        assertThat(page.page().select("#people ~ .people").text()).contains("Chair CHAIR Anna", "Speaker SPEAKER Bo");
        assertThat(page.page().select(".countries").text()).contains("Programme Institute", "Programme University");
        assertThat(page(talk).page().select(".breadcrumb").text())
                .isEqualTo(
                        "Home Conferences Series of Programmes Congress with a Programme Morning Session On Sensors");
        assertThat(page(series).text()).contains("Congress with a Programme").doesNotContain("Congress without");
        assertThat(page(talk).page().select(".breadcrumb a").eachAttr("href"))
                .allMatch(link -> reader.get(link).status() == 200);
    }

    @Test
    void chinesePagesHaveChinesePunctuation() {
        clock.set(BEFORE);
        long id = conferring.add(
                ConferenceKind.CONFERENCE,
                null,
                "Congress of Signs",
                Conferring.day("2041-10-03"),
                Conferring.day("2041-10-04"),
                "Asia/Shanghai",
                "Hall of Signs");
        long session = conferring.session(id, "Session of Signs", "2041-10-03", "09:00", "12:00");
        conferring.participates(session, "CHAIR Signs", "CHAIR", "Professor", "");
        conferring.participates(session, "CHAIR Signs", "SPEAKER", "", "");
        conferring.announce(id);
        Answer chinese = reader.follow(reader.get("/zh/conferences/" + id));
        assertThat(chinese.page().select(".programme").text()).contains("主持： CHAIR Signs，Professor");
        assertThat(reader.follow(reader.get("/zh/conferences/" + session))
                        .page()
                        .select(".conference__zone")
                        .text())
                .isEqualTo("（Asia/Shanghai, UTC+08:00）");
        String person = chinese.page().expectFirst(".person").attr("href");
        assertThat(reader.follow(reader.get(person)).text()).contains("主持（Professor）", "；");
    }

    @Test
    void aProgrammeOnAnotherClockNamesItOnce() {
        clock.set(BEFORE);
        long here = conferring.conference("Congress Here", "2041-10-03", "2041-10-04");
        conferring.session(here, "Session Here", "2041-10-03", "09:00", "12:00");
        conferring.announce(here);
        assertThat(page(here).page().select(".programme__zone")).isEmpty();
        turn(here, "status", "MOVED_ONLINE", "onlineUrl", "https://example.org/hall");
        assertThat(page(here).page().select(".programme__zone").text())
                .isEqualTo("All times: Asia/Shanghai, UTC+08:00");
        long there = conferring.add(
                ConferenceKind.CONFERENCE,
                null,
                "Congress There",
                Conferring.day("2041-10-03"),
                Conferring.day("2041-10-04"),
                "Europe/Berlin",
                "");
        conferring.session(there, "Session There", "2041-10-03", "09:00", "12:00");
        conferring.announce(there);
        assertThat(page(there).page().select(".programme__zone").text())
                .isEqualTo("All times: Europe/Berlin, UTC+02:00");
        assertThat(reader.follow(reader.get("/zh/conferences/" + there))
                        .page()
                        .select(".programme__zone")
                        .text())
                .isEqualTo("所列时间所属时区：Europe/Berlin, UTC+02:00");
    }

    @Test
    void aSeriesComparesItsEditions() {
        clock.set(BEFORE);
        long series = conferring.series("Compared Series");
        long first = conferring.conference("First Edition", "2039-05-03", "2039-05-04", series);
        long second = conferring.conference("Second Edition", "2041-05-03", "2041-05-04", series);
        conferring.participates(first, "ONE Ann", "SPEAKER", "", "Compared University");
        conferring.participates(second, "ONE Ann", "SPEAKER", "", "Compared University");
        conferring.participates(second, "TWO Ben", "KEYNOTE", "", "Compared Institute");
        conferring.announce(first);
        assertThat(page(series).page().select(".chart")).isEmpty();
        conferring.announce(second);
        Answer page = page(series);
        assertThat(page.text()).contains("Since 2039: 2 editions, 2 institutions");
        assertThat(page.page().select(".figures-table tbody tr").eachText())
                .containsExactly("2039 1 1 0 0 0", "2041 2 2 0 0 0");
        assertThat(page.page().select(".chart rect").eachAttr("height")).containsExactly("120.0", "240.0");
        assertThat(graph(page).at("/0/@type").asString()).isEqualTo("EventSeries");
        assertThat(page(first).page().select(".conference__editions a").text()).isEqualTo("Second Edition");
    }

    private void editor() {
        accounts.logIn(editor, Role.EDITOR);
    }

    private void turn(long id, String... fields) {
        if (!editor.hasCookies()) {
            editor();
        }
        Answer answer =
                editor.submit(editor.get("/admin/conferences/" + id + "/change"), "form[action$=/change]", fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
    }

    private Answer page(long id) {
        return reader.follow(reader.get("/conferences/" + id));
    }

    private String kicker(String path) {
        return reader.get(path).page().select(".conference__head .caps").text();
    }

    private String list(String heading) {
        return reader.get("/conferences").page().select(heading + " ~ ol").text();
    }

    private String facts(long id) {
        return page(id).page().select(".conference__facts").text();
    }

    private String calendar(long id) {
        return reader.get("/conferences/" + id + ".ics").body().replace("\r\n ", "");
    }

    private int sequence(long id) {
        return Integer.parseInt(calendar(id).replaceFirst("(?s).*?SEQUENCE:(\\d+).*", "$1"));
    }

    private JsonNode event(long id) {
        return graph(page(id)).get(0);
    }

    private JsonNode graph(Answer page) {
        return json.readTree(page.page()
                        .selectFirst("script[type=application/ld+json]")
                        .data())
                .get("@graph");
    }
}
