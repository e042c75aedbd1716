package conferencenews.media;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes files that nothing refers to: of uploads that failed, images deleted, files replaced. */
@Component
class FileSweep {

    private static final Logger LOG = LoggerFactory.getLogger(FileSweep.class);
    /** Longer than any upload or backup takes. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final String IN_USE = """
            select hash from image where hash in (:hashes)
            union select hash from image_rendition where hash in (:hashes)
            union select hash from attachment where hash in (:hashes)""";

    private final FileStore files;
    private final JdbcClient database;
    private final Clock clock;

    FileSweep(FileStore files, JdbcClient database, Clock clock) {
        this.files = files;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 6, timeUnit = TimeUnit.HOURS)
    void sweep() {
        int removed = files.sweep(clock.instant().minus(GRACE), this::inUse);
        if (removed > 0) {
            LOG.info("Removed {} media files that nothing refers to", removed);
        }
    }

    private Set<String> inUse(Collection<String> hashes) {
        return new HashSet<>(
                database.sql(IN_USE).param("hashes", hashes).query(String.class).list());
    }
}
