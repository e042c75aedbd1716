package conferencenews.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.env.MockEnvironment;

class DatesTests {

    private static final Instant INSTANT = Instant.parse("2024-11-22T01:02:03.456Z");
    private static final Locale CHINESE = Locale.forLanguageTag("zh");

    private final Dates dates = in("Asia/Shanghai");
    private final Dates berlin = in("Europe/Berlin");

    @Test
    void daysAndTimesAreTheSites() {
        assertThat(dates.day(INSTANT, Locale.ENGLISH)).isEqualTo("22 November 2024");
        assertThat(dates.shortDay(INSTANT, Locale.ENGLISH)).isEqualTo("22 Nov 2024");
        assertThat(dates.dateTime(INSTANT, Locale.ENGLISH)).isEqualTo("Fri 22 Nov 2024, 09:02");
        assertThat(dates.precise(INSTANT, Locale.ENGLISH)).isEqualTo("22 Nov 2024, 09:02:03");
        assertThat(dates.day(Instant.parse("2024-12-31T16:00:00Z"), Locale.ENGLISH))
                .isEqualTo("1 January 2025");
    }

    @Test
    void chineseHasItsOwnForms() {
        assertThat(dates.day(INSTANT, CHINESE)).isEqualTo("2024年11月22日");
        assertThat(dates.dateTime(INSTANT, CHINESE)).isEqualTo("2024年11月22日 周五 09:02");
        assertThat(dates.month(YearMonth.of(2024, 3), CHINESE)).isEqualTo("2024年3月");
        assertThat(dates.monthName(3, CHINESE)).isEqualTo("3月");
        assertThat(dates.day(LocalDate.of(2024, 2, 29), CHINESE)).isEqualTo("2024年2月29日");
    }

    @Test
    void machinesReadTheSitesOffset() {
        assertThat(dates.iso(INSTANT)).isEqualTo("2024-11-22T09:02:03+08:00");
        assertThat(dates.iso(Instant.parse("2024-11-22T16:00:00Z"))).isEqualTo("2024-11-23T00:00:00+08:00");
        assertThat(dates.zone(INSTANT)).isEqualTo("Asia/Shanghai, UTC+08:00");
        assertThat(in("UTC").zone(INSTANT)).isEqualTo("UTC, UTC");
    }

    @Test
    void whatAFieldShowsIsReadBackAsTheSameSecond() {
        assertThat(dates.input(INSTANT)).isEqualTo("2024-11-22T09:02:03");
        assertThat(dates.instant(LocalDateTime.parse(dates.input(INSTANT)))).isEqualTo("2024-11-22T01:02:03Z");
        assertThat(dates.instant(dates.local(INSTANT))).isEqualTo("2024-11-22T01:02:03Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-30T02:30, site.time.skipped",
        "2025-10-26T02:30, site.time.twice",
        "1899-12-31T23:59, site.time.era",
        "3000-01-01T00:00, site.time.era",
        "+999999999-12-31T23:59, site.time.era"
    })
    void aTimeThatIsNoneOrTwoIsRefused(LocalDateTime time, String key) {
        assertThatThrownBy(() -> berlin.instant(time))
                .isInstanceOfSatisfying(
                        NoSuchTime.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    @Test
    void whereTheClockIsPutForwardTheNearestTimesAreOffered() {
        assertThatThrownBy(() -> berlin.instant(LocalDateTime.parse("2025-03-30T02:30")))
                .isInstanceOfSatisfying(
                        NoSuchTime.class,
                        none -> assertThat(none.meant())
                                .extracting(TypedTime::toString)
                                .containsExactly("2025-03-30T01:59:00", "2025-03-30T03:00:00"));
    }

    @Test
    void whereTheClockIsPutBackEitherTimeCanBeMeant() {
        LocalDateTime time = LocalDateTime.parse("2025-10-26T02:30");
        assertThatThrownBy(() -> berlin.instant(time))
                .isInstanceOfSatisfying(
                        NoSuchTime.class,
                        none -> assertThat(none.meant())
                                .extracting(TypedTime::toString)
                                .containsExactly("2025-10-26T02:30:00+02:00", "2025-10-26T02:30:00+01:00"));
        assertThat(berlin.instant(TypedTime.valueOf("2025-10-26T02:30+02:00"))).isEqualTo("2025-10-26T00:30:00Z");
        assertThat(berlin.instant(TypedTime.valueOf("2025-10-26T02:30+01:00"))).isEqualTo("2025-10-26T01:30:00Z");
        assertThat(berlin.meant(TypedTime.valueOf("2025-10-26T02:30+02:00"), Locale.ENGLISH))
                .isEqualTo("02:30 (Europe/Berlin, UTC+02:00), 26 October 2025");
        assertThat(berlin.typed(Instant.parse("2025-10-26T01:30:00Z"))).hasToString("2025-10-26T02:30:00+01:00");
        assertThat(berlin.typed(INSTANT)).hasToString("2024-11-22T02:02:03");
        assertThat(TypedTime.valueOf(" ")).isNull();
    }

    @Test
    void aSentenceSaysWhatHappensWhenAndInHowLong() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/messages");
        messages.setDefaultEncoding("UTF-8");
        TimeWords words = new TimeWords(messages, dates, Clock.systemUTC());
        Instant now = Instant.parse("2024-11-19T22:00:00Z");
        Instant at = Instant.parse("2024-11-22T01:00:00Z");
        assertThat(words.sentence("time.public", at, now, Locale.ENGLISH))
                .isEqualTo("Goes public Friday 22 Nov 2024 at 09:00 (Asia/Shanghai, UTC+08:00), in 2 days 3 hours.");
        assertThat(words.sentence("time.public", at, now, CHINESE))
                .isEqualTo("将于2024年11月22日 星期五 09:00（Asia/Shanghai, UTC+08:00）发布，2天3小时后。");
        assertThat(words.distance(now, now.plusSeconds(61), Locale.ENGLISH)).isEqualTo("in 1 minute");
        assertThat(words.distance(now, now.plusSeconds(59), Locale.ENGLISH)).isEqualTo("in less than a minute");
        assertThat(words.distance(now, now.minusSeconds(3_660), Locale.ENGLISH)).isEqualTo("1 hour 1 minute ago");
        assertThat(words.distance(now, now.plusSeconds(86_400), Locale.ENGLISH)).isEqualTo("in 1 day");
    }

    @Test
    void aZoneMayChangeItsOffset() {
        assertThat(berlin.zone(Instant.parse("2025-03-30T00:59:59Z"))).isEqualTo("Europe/Berlin, UTC+01:00");
        assertThat(berlin.zone(Instant.parse("2025-03-30T01:00:00Z"))).isEqualTo("Europe/Berlin, UTC+02:00");
        assertThat(berlin.instant(LocalDateTime.parse("2025-03-30T03:00"))).isEqualTo("2025-03-30T01:00:00Z");
    }

    private static Dates in(String zone) {
        SiteSettings settings = new SiteSettings("Name", null, null, ZoneId.of(zone), List.of("en", "zh"));
        return new Dates(new Site(settings, new MockEnvironment()));
    }
}
