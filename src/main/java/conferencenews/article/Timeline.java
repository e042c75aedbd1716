package conferencenews.article;

import static conferencenews.article.Publication.End.EXPIRY;
import static conferencenews.article.Publication.End.OPEN;
import static conferencenews.article.Publication.End.SUPERSEDED;
import static conferencenews.article.Publication.End.WITHDRAWAL;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One article's publications as a command sees them: what is over, what is public now, what is planned. Commands change
 * what is planned or end what is public; {@link PublicationPlan} then writes it down.
 */
class Timeline {

    private final Article article;
    private final Instant now;
    private final List<Publication> begun;
    private final List<Planned> planned;
    private @Nullable Publication current;
    private Publication.@Nullable End end;
    private @Nullable Planned copy;

    /** @param publications all of the article's, by their beginning */
    Timeline(Article article, List<Publication> publications, Instant now) {
        this.article = article;
        this.now = now;
        this.begun = publications.stream()
                .filter(publication -> publication.interval().hasBegun(now))
                .toList();
        this.current = begun.stream()
                .filter(publication -> publication.interval().holds(now))
                .findFirst()
                .orElse(null);
        this.planned = new ArrayList<>(publications.stream()
                .filter(publication -> !publication.interval().hasBegun(now))
                .map(Publication::asPlanned)
                .toList());
    }

    /** Whether that revision is public now. */
    boolean shows(Revision revision) {
        return current != null && current.revision().number() == revision.number();
    }

    boolean isPublic() {
        return current != null;
    }

    /** Whether what is public now was made so by hand, no longer ago than that. */
    boolean beganWithin(Duration last) {
        return current != null
                && !current.publishedAt().isBefore(current.interval().from())
                && !current.interval().from().isBefore(now.minus(last));
    }

    boolean hasBegun() {
        return !begun.isEmpty();
    }

    Optional<Planned> plannedAt(Instant from) {
        return planned.stream().filter(each -> each.from().equals(from)).findFirst();
    }

    boolean isPlanned(int number, Instant from) {
        return plannedAt(from)
                .filter(each -> each.revision().number() == number)
                .isPresent();
    }

    /** Makes a revision public from now on; planned updates stay planned. */
    void publish(Planned publication) {
        if (current != null) {
            end = SUPERSEDED;
        }
        planned.add(publication);
    }

    /** The same text in another place of the site: for readers no update. */
    void replaceBy(Planned copy) {
        this.copy = copy;
        publish(copy);
    }

    /** Whether that shows readers nothing newer than what it follows. */
    boolean isCopy(Planned publication) {
        return publication.equals(copy);
    }

    void schedule(Planned publication) {
        planned.add(publication);
        planned.sort(Comparator.comparing(Planned::from));
    }

    void cancel(Planned publication) {
        planned.remove(publication);
    }

    /** Ends what is public and drops what is planned: nothing comes back by the clock with no one there. */
    void withdraw() {
        planned.clear();
        end = WITHDRAWAL;
    }

    /** The number of the version that is public, or planned to be, before that instant; 0 if none is. */
    int numberBefore(Instant at) {
        return planned().stream()
                .filter(each -> each.from().isBefore(at))
                .reduce((earlier, later) -> later)
                .map(Planned::revision)
                .or(() -> Optional.ofNullable(current).map(Publication::revision))
                .map(Revision::number)
                .orElse(0);
    }

    /** Whether a planned text is older than the one it replaces. */
    boolean goesBackwards() {
        int number = current == null ? 0 : current.revision().number();
        for (Planned next : planned()) {
            if (next.revision().number() < number) {
                return true;
            }
            number = next.revision().number();
        }
        return false;
    }

    Article article() {
        return article;
    }

    Instant now() {
        return now;
    }

    @Nullable
    Publication current() {
        return current;
    }

    List<Planned> planned() {
        return planned.stream().sorted(Comparator.comparing(Planned::from)).toList();
    }

    /** When and why the current publication ends by this plan. */
    Ending currentEnding() {
        if (end == WITHDRAWAL) {
            return new Ending(now, WITHDRAWAL);
        }
        return planned().stream()
                .findFirst()
                .map(next -> ending(next.from()))
                .orElseGet(() -> ending(PublicInterval.OPEN_END));
    }

    /** The ending of something that is followed by a publication at that instant, or by none. */
    Ending ending(Instant next) {
        Instant expiry = article.expiresAt();
        if (expiry != null && expiry.isBefore(next)) {
            return new Ending(expiry, EXPIRY);
        }
        return new Ending(next, next.equals(PublicInterval.OPEN_END) ? OPEN : SUPERSEDED);
    }

    record Ending(Instant at, Publication.End reason) {}
}
