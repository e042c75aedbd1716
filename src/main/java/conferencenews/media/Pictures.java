package conferencenews.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import conferencenews.media.PictureRows.Known;
import conferencenews.site.SiteGeneration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Images as other modules show them, read once after each change of the site. */
@Component
public class Pictures {

    private static final int MOST = 10_000;
    private static final int MOST_UNDESCRIBED = 1_000;

    private final PictureRows rows;
    private final SiteGeneration generation;
    private final Cache<Long, Read> read =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Pictures(PictureRows rows, SiteGeneration generation) {
        this.rows = rows;
        this.generation = generation;
    }

    /** By id; those that are not there and those whose rights have ended are missing. */
    public Map<Long, Picture> of(Collection<Long> ids, Instant now) {
        Map<Long, Picture> pictures = new LinkedHashMap<>();
        known(ids).forEach((id, known) -> {
            if (known.mayBeShown(now)) {
                pictures.put(id, known.picture());
            }
        });
        return pictures;
    }

    /** The same for the desk: rights do not matter there. */
    public Map<Long, Picture> ofAny(Collection<Long> ids) {
        Map<Long, Picture> pictures = new LinkedHashMap<>();
        known(ids).forEach((id, known) -> pictures.put(id, known.picture()));
        return pictures;
    }

    /** The image that an address of {@code /media} belongs to, or belonged to before it was replaced. */
    public Optional<Long> at(String path) {
        return MediaAddress.hash(path).flatMap(rows::at);
    }

    /** Whether every one of these images exists. */
    public boolean areKnown(Collection<Long> ids) {
        Set<Long> asked = new HashSet<>(ids);
        return rows.count(asked) == asked.size();
    }

    /** Those with neither an alt text nor the mark that they are decorative. */
    public Set<Long> undescribed(Collection<Long> ids) {
        return Set.copyOf(rows.undescribed(ids));
    }

    /** Those whose rights have ended at that instant: no page shows them from then on. */
    public Set<Long> ended(Collection<Long> ids, Instant at) {
        return Set.copyOf(rows.ended(ids, at));
    }

    /** The newest of them, at most a thousand. */
    public List<Long> undescribed() {
        return rows.undescribed(MOST_UNDESCRIBED);
    }

    /** After a change that readers cannot see, which raises no generation. */
    void forget(long id) {
        read.invalidate(id);
    }

    private Map<Long, Known> known(Collection<Long> ids) {
        return isInCommand() ? rows.of(ids) : current(ids);
    }

    /** The generation is asked for before the rows: what changes in between is read again. */
    private Map<Long, Known> current(Collection<Long> ids) {
        long now = generation.known();
        Map<Long, Known> found = new LinkedHashMap<>();
        Set<Long> missing = new HashSet<>();
        for (long id : ids) {
            Read present = read.getIfPresent(id);
            if (present == null || present.generation != now) {
                missing.add(id);
            } else {
                found.put(id, present.known);
            }
        }
        rows.of(missing).forEach((id, known) -> {
            read.put(id, new Read(now, known));
            found.put(id, known);
        });
        return found;
    }

    /** A command sees its own changes, and nobody else does before they are committed. */
    private static boolean isInCommand() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private record Read(long generation, Known known) {}
}
