package conferencenews.viewcount;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.MutableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RobotsTests {

    @TempDir
    private Path folder;

    private final MutableClock clock = new MutableClock();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            resources = "/viewcount/user-agents.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            maxCharsPerColumn = 2000)
    void tellsRobotsFromPeople(String kind, String userAgent) {
        Robot robot = robots().recognise(userAgent);
        assertThat(robot == null ? "person" : robot.kind().key()).isEqualTo(kind);
    }

    @Test
    void doesNotLetARobotHideBehindAPersonsWord() {
        assertThat(robots().recognise("Mozilla/5.0 (compatible; Googlebot/2.1) MicroMessenger/8.0 HMSCore"))
                .isNotNull();
    }

    @Test
    void saysByWhichWordARobotIsKnown() {
        assertThat(robots().recognise("Wget/1.21.4")).isEqualTo(new Robot(RobotKind.TOOL, "Wget"));
    }

    @Test
    void namesSourceDateAndLicenceOfEachList() {
        assertThat(robots().lists()).hasSize(2).allSatisfy(list -> {
            assertThat(list.source()).isNotBlank();
            assertThat(list.date()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(list.licence()).isNotBlank();
            assertThat(list.patterns()).isGreaterThan(100);
        });
    }

    @Test
    void takesUpAFileOfTheFolderWithinAMinute() throws IOException {
        Robots robots = robots();
        String userAgent = "Mozilla/5.0 (X11) CampusKiosk/1.0";
        assertThat(robots.recognise(userAgent)).isNull();
        Files.writeString(folder.resolve("campus.txt"), "[tool]\nCampusKiosk\n*not a pattern\n");
        assertThat(robots.recognise(userAgent)).isNull();
        clock.advance(Duration.ofSeconds(61));
        assertThat(robots.recognise(userAgent)).isEqualTo(new Robot(RobotKind.TOOL, "CampusKiosk"));
    }

    @Test
    void letsAFileOfTheFolderTakeAListsPlace() throws IOException {
        Files.writeString(folder.resolve("crawler-user-agents.txt"), "# date: 2030-01-01\n[other]\nNobody\n");
        assertThat(robots().lists()).extracting(RobotList::date).isEqualTo(List.of(localDate(), "2030-01-01"));
    }

    @Test
    void comparesALongUserAgentInNoTime() {
        Robots robots = robots();
        String words = "Gb ".repeat(3000);
        assertThat(robots.recognise(words)).isNull();
    }

    private String localDate() {
        return robots().lists().get(0).date();
    }

    private Robots robots() {
        return new Robots(new RobotFiles(folder), clock);
    }
}
