package conferencenews.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import conferencenews.media.MediaFile.Owner;
import conferencenews.site.NextChange;
import conferencenews.site.SiteGeneration;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Which file an address means and whether visitors may have it, kept in memory until the next change of the site, also
 * one that comes by itself.
 */
@Component
class MediaFiles {

    private static final int MOST = 20_000;

    private final MediaFileRows rows;
    private final Uses uses;
    private final SiteGeneration generation;
    private final ObjectProvider<NextChange> changes;
    private final Clock clock;
    private final Cache<String, Answer> known =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private volatile Span span = new Span(-1, Instant.MAX, Instant.MIN);

    MediaFiles(
            MediaFileRows rows, Uses uses, SiteGeneration generation, ObjectProvider<NextChange> changes, Clock clock) {
        this.rows = rows;
        this.uses = uses;
        this.generation = generation;
        this.changes = changes;
        this.clock = clock;
    }

    /** For staff, who see everything. */
    Optional<MediaFile> find(String hash) {
        return rows.find(hash);
    }

    /** What a visitor may have now; null if nothing. */
    @Nullable
    MediaFile findPublic(String hash) {
        long present = generation.known();
        Instant now = clock.instant();
        Answer answer = known.getIfPresent(hash);
        if (answer == null || !answer.span.holds(present, now)) {
            answer = new Answer(
                    span(present, now),
                    rows.find(hash).filter(file -> isPublic(file, now)).orElse(null));
            known.put(hash, answer);
        }
        return answer.file;
    }

    private boolean isPublic(MediaFile file, Instant now) {
        return !file.original()
                && file.owners().stream().anyMatch(owner -> now.isBefore(owner.rightsEnd()) && isShown(owner, now));
    }

    private boolean isShown(Owner owner, Instant now) {
        return owner.image() ? uses.isImagePublic(owner.id(), now) : uses.isAttachmentPublic(owner.id(), now);
    }

    /** The next change is looked up once in a generation, not for each file. */
    private Span span(long present, Instant now) {
        Span last = span;
        if (!last.holds(present, now)) {
            last = new Span(present, now, nextChange(now));
            span = last;
        }
        return new Span(present, now, last.until);
    }

    private Instant nextChange(Instant now) {
        return changes.stream()
                .filter(module -> !module.concernsListsOnly())
                .map(module -> module.nextChange(now))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** What is true in one generation of the site from one instant until another. */
    private record Span(long generation, Instant from, Instant until) {

        boolean holds(long present, Instant now) {
            return generation == present && !now.isBefore(from) && now.isBefore(until);
        }
    }

    private record Answer(Span span, @Nullable MediaFile file) {}
}
