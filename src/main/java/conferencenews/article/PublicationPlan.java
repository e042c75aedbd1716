package conferencenews.article;

import conferencenews.article.Timeline.Ending;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a timeline down: publications, the article's dates, its listings. Every publishing command ends here. */
@Component
class PublicationPlan {

    private final Publications publications;
    private final Revisions revisions;
    private final ListingRebuild listings;
    private final TranslationDrift drift;

    PublicationPlan(Publications publications, Revisions revisions, ListingRebuild listings, TranslationDrift drift) {
        this.publications = publications;
        this.revisions = revisions;
        this.listings = listings;
        this.drift = drift;
    }

    Timeline timeline(Article article, Instant now) {
        return new Timeline(article, publications.of(article.id()), now);
    }

    /**
     * @param printedDate the publication date to print when it is not the beginning of the first publication; null
     *     keeps the present rule
     */
    void write(Timeline timeline, @Nullable Instant printedDate) {
        Article article = timeline.article();
        Instant now = timeline.now();
        publications.deletePlanned(article.id(), now);
        Publication before = endCurrent(timeline);
        article.isFirstPublic(firstPublic(timeline, printedDate));
        dateBack(article, now);
        Previous previous = before == null ? null : Previous.of(before);
        List<Planned> planned = timeline.planned();
        for (int place = 0; place < planned.size(); place++) {
            Instant next = place + 1 < planned.size() ? planned.get(place + 1).from() : PublicInterval.OPEN_END;
            previous = add(timeline, planned.get(place), timeline.ending(next), previous);
        }
        publications.flush();
        article.becomesPublic(publications.of(article.id()));
        listings.rebuild(article.id(), now);
        drift.planned(article.id(), now);
    }

    /**
     * Takes back what became public a moment ago, as if it had never been; what it replaced goes on.
     *
     * @return the number of the revision
     */
    int undo(Timeline timeline) {
        Publication current = Objects.requireNonNull(timeline.current());
        Article article = timeline.article();
        listings.clear(article.id());
        publications.delete(current);
        publications.flush();
        publications
                .lastOver(article.id(), timeline.now())
                .filter(last -> last.isFollowedBy(current))
                .ifPresent(last -> last.end(PublicInterval.OPEN_END, Publication.End.OPEN));
        publications.flush();
        write(timeline(article, timeline.now()), null);
        return current.revision().number();
    }

    /** Empty intervals are deleted, not stored: what was published and replaced in one instant was never seen. */
    private @Nullable Publication endCurrent(Timeline timeline) {
        Publication current = timeline.current();
        if (current == null) {
            return publications
                    .lastOver(timeline.article().id(), timeline.now())
                    .orElse(null);
        }
        Ending ending = timeline.currentEnding();
        if (ending.at().equals(current.interval().from())) {
            listings.clear(timeline.article().id());
            publications.delete(current);
        } else {
            current.end(ending.at(), ending.reason());
        }
        publications.flush();
        return current;
    }

    private Previous add(Timeline timeline, Planned planned, Ending ending, @Nullable Previous previous) {
        PublicInterval interval = new PublicInterval(planned.from(), ending.at());
        Instant updated = previous != null && timeline.isCopy(planned)
                ? previous.updatedAt()
                : updatedAt(timeline.article(), planned, previous);
        publications.save(new Publication(timeline.article(), planned, interval, ending.reason(), updated));
        return new Previous(planned.revision().number(), updated);
    }

    /** A minor update moves no date; substantive is one with any substantive revision since the text before it. */
    private Instant updatedAt(Article article, Planned planned, @Nullable Previous previous) {
        if (previous == null) {
            return article.requireFirstPublic();
        }
        int number = planned.revision().number();
        boolean older = number < previous.number();
        boolean substantive = older || revisions.isAnySubstantive(article.id(), previous.number(), number);
        return substantive ? planned.from() : previous.updatedAt();
    }

    /** Fixed once its instant has come; before that it follows the plan. */
    private @Nullable Instant firstPublic(Timeline timeline, @Nullable Instant printedDate) {
        if (printedDate != null) {
            return printedDate;
        }
        if (timeline.hasBegun()) {
            return timeline.article().firstPublic();
        }
        return timeline.planned().stream().findFirst().map(Planned::from).orElse(null);
    }

    private void dateBack(Article article, Instant now) {
        Instant firstPublic = article.firstPublic();
        if (firstPublic != null) {
            publications.begun(article.id(), now).forEach(publication -> publication.dateBack(firstPublic));
        }
    }

    private record Previous(int number, Instant updatedAt) {

        static Previous of(Publication publication) {
            return new Previous(publication.revision().number(), publication.updatedAt());
        }
    }
}
