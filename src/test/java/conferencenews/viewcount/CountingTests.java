package conferencenews.viewcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import conferencenews.MutableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CountingTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime NOON = LocalDateTime.parse("2024-11-22T12:00:00");
    private static final Robots ROBOTS = new Robots(new RobotFiles(Path.of("nowhere")), new MutableClock());

    private final Counting counting = counting(SHANGHAI);
    private final Map<String, Figures> days = new HashMap<>();
    private Figures total = Figures.NONE;

    @ParameterizedTest(name = "clicks of one reader at {0} are {1} views, {2} unique")
    @CsvSource({
        "12:00:00 12:00:29, 1, 1",
        "12:00:00 12:00:30.000, 1, 1",
        "12:00:00 12:00:30.001, 2, 1",
        "12:00:00 12:00:31, 2, 1",
        "12:00:00 12:00:20 12:00:40 12:01:00, 1, 1",
        "12:00:00 12:00:31 12:01:02, 3, 1",
        "13:10:00 13:50:00, 2, 1",
        "13:59:00 14:00:30, 2, 2",
        "13:59:50 14:00:10, 1, 1"
    })
    void countsClicksOfOneReader(String times, long views, long unique) {
        for (String time : times.split(" ")) {
            click(1, LocalDateTime.parse("2024-11-22T" + time), reader());
        }
        assertThat(total.views()).isEqualTo(views);
        assertThat(total.uniqueViews()).isEqualTo(unique);
        assertThat(total.readers()).isEqualTo(1);
    }

    @Test
    void passesTheAuditOfCounter() {
        for (int pair = 0; pair < 30; pair++) {
            LocalDateTime start = NOON.plusMinutes(pair);
            click(pair, start, reader());
            click(pair, start.plusSeconds(pair < 15 ? 20 : 40), reader());
        }
        assertThat(total.views()).isEqualTo(45);
        assertThat(total.uniqueViews()).isEqualTo(30);
    }

    static Stream<Arguments> twoVisits() {
        return Stream.of(
                visits("same address, two UAs", 2, as("User-Agent", VisitBuilder.SAFARI)),
                visits("same address and UA, zh-CN and en", 2, as("Accept-Language", "zh-CN")),
                visits("two addresses", 2, visit -> visit.from("203.0.113.8")),
                visits("one reader twice", 1, visit -> visit));
    }

    @ParameterizedTest(name = "{0}, same second: {1}")
    @MethodSource("twoVisits")
    void tellsReadersApart(String claim, long expected, UnaryOperator<VisitBuilder> second) {
        click(1, NOON, reader());
        click(1, NOON, second.apply(reader()));
        assertThat(total.views()).isEqualTo(expected);
        assertThat(total.uniqueViews()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} and {1} are {2} readers")
    @CsvSource({
        "2001:db8:1:2::a, 2001:db8:1:2:ffff::b, 1",
        "2001:db8:1:2::a, 2001:db8:1:3::a, 2",
        "::ffff:203.0.113.7, 203.0.113.7, 1",
        "fe80::1%eth0, [fe80::2], 1"
    })
    void takesAnIpv6NetworkForOneHost(String first, String second, long readers) {
        click(1, NOON, reader().from(first));
        click(1, NOON, reader().from(second));
        assertThat(total.readers()).isEqualTo(readers);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refusal("HEAD", Reason.METHOD, visit -> visit.by("HEAD")),
                refusal("POST", Reason.METHOD, visit -> visit.by("POST")),
                refusal("prefetch;prerender", Reason.PREFETCH, as("Sec-Purpose", "prefetch;prerender")),
                refusal("Purpose: prefetch", Reason.PREFETCH, as("Purpose", "Prefetch")),
                refusal("X-Purpose: preview", Reason.PREFETCH, as("X-Purpose", "preview")),
                refusal("X-Moz: prefetch", Reason.PREFETCH, as("X-Moz", "prefetch")),
                refusal("X-Purpose: instant", Reason.PREFETCH, as("X-Purpose", "instant")),
                refusal("Sec-Fetch-Dest: image", Reason.NOT_NAVIGATION, as("Sec-Fetch-Dest", "image")),
                refusal("Sec-Fetch-Dest: iframe", Reason.NOT_NAVIGATION, as("Sec-Fetch-Dest", "iframe")),
                refusal("Sec-Fetch-Mode: cors", Reason.NOT_NAVIGATION, as("Sec-Fetch-Mode", "cors")),
                refusal("no UA", Reason.ROBOT, visit -> visit.without("User-Agent")),
                refusal("empty UA", Reason.ROBOT, as("User-Agent", "")),
                refusal("UA of one character", Reason.ROBOT, as("User-Agent", " - ")),
                refusal("Googlebot", Reason.ROBOT, as("User-Agent", "Googlebot/2.1 (+http://www.google.com/bot.html)")),
                refusal("curl", Reason.ROBOT, as("User-Agent", "curl/8.5.0")),
                refusal("staff", Reason.STAFF, VisitBuilder::signedIn),
                refusal(
                        "HEAD by a robot",
                        Reason.METHOD,
                        as("User-Agent", "curl/8.5.0").andThen(visit -> visit.by("HEAD"))::apply),
                refusal(
                        "a signed-in robot",
                        Reason.ROBOT,
                        as("User-Agent", "curl/8.5.0").andThen(VisitBuilder::signedIn)::apply));
    }

    @ParameterizedTest(name = "{0} is no view: {1}")
    @MethodSource("refused")
    void refuses(String claim, Reason reason, UnaryOperator<VisitBuilder> change) {
        Verdict verdict = click(1, NOON, change.apply(reader()));
        assertThat(verdict.counted()).isFalse();
        assertThat(verdict.reason()).isEqualTo(reason);
        assertThat(total.views()).isZero();
        assertThat(total.uniqueViews()).isZero();
    }

    @Test
    void countsANavigationThatSaysSo() {
        VisitBuilder visit = reader().with("Sec-Fetch-Mode", "navigate").with("Sec-Fetch-Dest", "document");
        assertThat(click(1, NOON, visit).counted()).isTrue();
    }

    @Test
    void countsRobotsAiAndStaffApartAndEveryTime() {
        for (int time = 0; time < 2; time++) {
            click(1, NOON, reader().with("User-Agent", "Googlebot/2.1"));
            click(1, NOON, reader().with("User-Agent", "curl/8.5.0"));
            click(1, NOON, reader().with("User-Agent", "ClaudeBot/1.0"));
            click(1, NOON, reader().with("User-Agent", "Perplexity-User/1.0"));
            click(1, NOON, reader().signedIn());
        }
        assertThat(total).isEqualTo(new Figures(0, 0, 0, 4, 4, 2, 0));
    }

    @Test
    void countsVisitorsFromExcludedNetworksAsStaff() {
        Counting excluding =
                counting(SHANGHAI, new ViewSettings(List.of("192.0.2.0/24", "2001:db8::/32"), false, false));
        assertThat(verdict(excluding, reader().from("192.0.2.9")).reason()).isEqualTo(Reason.STAFF);
        assertThat(verdict(excluding, reader().from("2001:db8:0:0:0:0:0:1")).reason())
                .isEqualTo(Reason.STAFF);
        assertThat(verdict(excluding, reader()).counted()).isTrue();
    }

    @Test
    void countsStaffIfAskedTo() {
        Counting including = counting(SHANGHAI, new ViewSettings(List.of(), true, false));
        assertThat(verdict(including, reader().signedIn()).counted()).isTrue();
    }

    @ParameterizedTest(name = "{0}: views {1}, unique {2} when signals are respected")
    @CsvSource({"Sec-GPC, 1, 0", "DNT, 1, 0", "X-Other, 1, 1"})
    void leavesVisitorsWhoAskForPrivacyOutOfUniqueViews(String signal, long views, long unique) {
        Counting respecting = counting(SHANGHAI, new ViewSettings(List.of(), false, true));
        VisitBuilder visit = reader().with(signal, "1");
        Figures figures = figures(
                respecting.decide(1, visit.build(), NOON.atZone(SHANGHAI).toInstant()));
        assertThat(figures).isEqualTo(Figures.view(unique == 1, unique == 1));
        assertThat(figures.views()).isEqualTo(views);
        assertThat(figures(
                        counting.decide(1, visit.build(), NOON.atZone(SHANGHAI).toInstant())))
                .isEqualTo(Figures.view(true, true));
    }

    @Test
    void countsAChainOverMidnightOnceOnItsFirstDay() {
        LocalDateTime midnight = LocalDateTime.parse("2024-11-23T00:00:00");
        for (int seconds : List.of(-20, 5, 30, 55)) {
            click(1, midnight.plusSeconds(seconds), reader());
        }
        assertThat(total).isEqualTo(Figures.view(true, true));
        assertThat(days).containsOnlyKeys("2024-11-22");
    }

    @Test
    void countsAReaderAnewOnTheNextDay() {
        click(1, LocalDateTime.parse("2024-11-22T23:59:00"), reader());
        click(1, LocalDateTime.parse("2024-11-23T00:00:10"), reader());
        assertThat(days.get("2024-11-22")).isEqualTo(Figures.view(true, true));
        assertThat(days.get("2024-11-23")).isEqualTo(Figures.view(true, true));
    }

    @Test
    void takesTheHourThatComesTwiceForTwoHours() {
        Counting berlin = counting(ZoneId.of("Europe/Berlin"));
        Figures first = figures(decide(berlin, "2024-10-27T00:30:00Z"));
        Figures second = figures(decide(berlin, "2024-10-27T01:30:00Z"));
        assertThat(first.plus(second)).isEqualTo(new Figures(2, 2, 1, 0, 0, 0, 0));
    }

    @Test
    void setsAsideTheThirtyFirstViewOfAnArticleInAnHour() {
        IntStream.range(0, 33).forEach(view -> click(1, NOON.plusSeconds(view * 40L), reader()));
        assertThat(total.views()).isEqualTo(30);
        assertThat(total.suspect()).isEqualTo(3);
        click(1, NOON.plusHours(1), reader());
        assertThat(total.views()).isEqualTo(31);
    }

    @Test
    void setsAsideTheThreeHundredAndFirstViewOfTheSiteInAnHour() {
        IntStream.range(0, 310).forEach(article -> click(article, NOON.plusSeconds(article), reader()));
        assertThat(total.views()).isEqualTo(300);
        assertThat(total.suspect()).isEqualTo(10);
    }

    @Test
    void forgetsTheOldestClickWhenThereAreTooMany() {
        Clicks few = new Clicks(64);
        VisitorKey key = new VisitorKey(1, 0);
        IntStream.range(0, 1000).forEach(article -> few.click(article, key, null, NOON.atZone(SHANGHAI)));
        assertThat(few.click(999, key, null, NOON.atZone(SHANGHAI)).booking()).isEqualTo(Booking.REPEAT);
        assertThat(few.click(0, key, null, NOON.atZone(SHANGHAI)).booking()).isNotEqualTo(Booking.REPEAT);
    }

    private Verdict click(long article, LocalDateTime time, VisitBuilder visit) {
        var instant = time.atZone(SHANGHAI).toInstant();
        Decision decision = counting.decide(article, visit.build(), instant);
        total = total.plus(figures(decision));
        if (!figures(decision).equals(Figures.NONE)) {
            days.merge(time.toLocalDate().toString(), figures(decision), Figures::plus);
        }
        return decision.verdict();
    }

    private static Figures figures(Decision decision) {
        return decision.entry() == null ? Figures.NONE : decision.entry().figures();
    }

    private static Decision decide(Counting counting, String instant) {
        return counting.decide(1, reader().build(), Instant.parse(instant));
    }

    private static Verdict verdict(Counting counting, VisitBuilder visit) {
        return counting.decide(1, visit.build(), NOON.atZone(SHANGHAI).toInstant())
                .verdict();
    }

    private static Counting counting(ZoneId zone) {
        return counting(zone, Bookkeeping.DEFAULT);
    }

    private static Counting counting(ZoneId zone, ViewSettings settings) {
        Salts salts = date -> date.toString().getBytes(StandardCharsets.UTF_8);
        return new Counting(ROBOTS, salts, new Clicks(), "http://localhost", zone, settings);
    }

    private static VisitBuilder reader() {
        return new VisitBuilder();
    }

    private static UnaryOperator<VisitBuilder> as(String header, String text) {
        return visit -> visit.with(header, text);
    }

    private static Arguments visits(String claim, long expected, UnaryOperator<VisitBuilder> second) {
        return arguments(claim, expected, second);
    }

    private static Arguments refusal(String claim, Reason reason, UnaryOperator<VisitBuilder> change) {
        return arguments(claim, reason, change);
    }
}
