package conferencenews.viewcount;

import conferencenews.site.DataFolder;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Knows robots by what they call themselves. */
@Component
class Robots {

    private static final Logger LOG = LoggerFactory.getLogger(Robots.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final int MAX_REMEMBERED = 10_000;
    private static final int MAX_COMPARED = 1_000;
    private static final Robot NAMELESS = new Robot(RobotKind.OTHER, "");

    private final RobotFiles files;
    private final Clock clock;
    private volatile Known known;
    private volatile long nextLook;

    @Autowired
    Robots(@Value("${" + DataFolder.PROPERTY + "}") Path dataFolder, Clock clock) {
        this(new RobotFiles(dataFolder.resolve("robots")), clock);
    }

    Robots(RobotFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
        SortedMap<Path, Long> state = files.state();
        this.known = new Known(state, files.read(state));
        this.nextLook = clock.millis() + BETWEEN_LOOKS.toMillis();
    }

    /** Whether a person asks to see a page. */
    Verdict judge(Visit visit) {
        if (!visit.method().equals("GET")) {
            return Verdict.no(Reason.METHOD);
        }
        if (visit.isPrefetch()) {
            return Verdict.no(Reason.PREFETCH);
        }
        if (!visit.isNavigation()) {
            return Verdict.no(Reason.NOT_NAVIGATION);
        }
        Robot robot = recognise(visit.userAgent());
        return robot == null ? Verdict.VIEW : Verdict.no(robot);
    }

    /** @return null for a person */
    @Nullable
    Robot recognise(String userAgent) {
        if (userAgent.length() < 2) {
            return NAMELESS;
        }
        look();
        return known.recognise(userAgent.substring(0, Math.min(userAgent.length(), MAX_COMPARED)));
    }

    List<RobotList> lists() {
        look();
        return known.lists;
    }

    private void look() {
        long now = clock.millis();
        if (now > nextLook) {
            nextLook = now + BETWEEN_LOOKS.toMillis();
            readWhatChanged();
        }
    }

    private void readWhatChanged() {
        try {
            SortedMap<Path, Long> state = files.state();
            if (!state.equals(known.state)) {
                known = new Known(state, files.read(state));
                LOG.info("Robot lists read anew: {}", state.keySet());
            }
        } catch (UncheckedIOException unreadable) {
            LOG.warn("Robot lists stay as they are: {}", unreadable.getMessage());
        }
    }

    private static final class Known {

        private final SortedMap<Path, Long> state;
        private final List<RobotList> lists;
        private final Verdicts verdicts = new Verdicts(MAX_REMEMBERED);

        Known(SortedMap<Path, Long> state, List<RobotList> lists) {
            this.state = state;
            this.lists = lists;
        }

        @Nullable
        Robot recognise(String userAgent) {
            return verdicts.of(userAgent, this::compare).orElse(null);
        }

        private Optional<Robot> compare(String userAgent) {
            String remains = userAgent;
            for (RobotList list : lists) {
                remains = list.withoutPeople(remains);
            }
            for (RobotList list : lists) {
                Robot robot = list.recognise(remains);
                if (robot != null) {
                    return Optional.of(robot);
                }
            }
            return Optional.empty();
        }
    }
}
