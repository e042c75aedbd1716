package conferencenews.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last time in which an article is public without a gap, be it over, under way or planned. It says the article's state
 * at any instant: the editors' list filters by it.
 *
 * @param from null while nothing was ever published or planned
 * @param newestFrom when the newest revision is public in it; null if it is not
 * @param withdrawn whether it ends by a withdrawal
 */
@Embeddable
record Run(
        @Column(name = "run_from") @Nullable Instant from,
        @Column(name = "run_until") @Nullable Instant until,
        @Column(name = "run_newest_from") @Nullable Instant newestFrom,
        @Column(name = "run_newest_until") @Nullable Instant newestUntil,
        @Column(name = "run_withdrawn") boolean withdrawn) {

    static final Run NONE = new Run(null, null, null, null, false);

    /** @param newest the number of the newest revision */
    static Run of(List<Publication> publications, int newest) {
        List<Publication> latestFirst = publications.stream()
                .sorted(Comparator.comparing((Publication publication) ->
                                publication.interval().from())
                        .reversed())
                .toList();
        if (latestFirst.isEmpty()) {
            return NONE;
        }
        Instant from = latestFirst.get(0).interval().from();
        for (Publication earlier : latestFirst) {
            from = earlier.interval().until().equals(from) ? earlier.interval().from() : from;
        }
        PublicInterval shown = latestFirst.stream()
                .filter(publication -> publication.revision().number() == newest)
                .map(Publication::interval)
                .findFirst()
                .orElse(null);
        return new Run(
                from,
                latestFirst.get(0).interval().until(),
                shown == null ? null : shown.from(),
                shown == null ? null : shown.until(),
                latestFirst.get(0).endedBy() == Publication.End.WITHDRAWAL);
    }

    /** When a newer revision is saved. */
    Run withoutNewest() {
        return new Run(from, until, null, null, withdrawn);
    }
}
