package conferencenews.article;

import conferencenews.article.HistoryEntry.Event;
import conferencenews.site.PageNotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The versions of an article with all that was done with them, in a fixed number of questions. */
@Component
class HistoryEntries {

    private final Revisions revisions;
    private final Publications publications;
    private final Withdrawals withdrawals;
    private final Suppressions suppressions;
    private final EditorNames editors;
    private final Clock clock;

    HistoryEntries(
            Revisions revisions,
            Publications publications,
            Withdrawals withdrawals,
            Suppressions suppressions,
            EditorNames editors,
            Clock clock) {
        this.revisions = revisions;
        this.publications = publications;
        this.withdrawals = withdrawals;
        this.suppressions = suppressions;
        this.editors = editors;
        this.clock = clock;
    }

    /** @throws PageNotFound if there is no such version */
    HistoryEntry of(Article article, int number) {
        return between(article, number, number).stream().findFirst().orElseThrow(PageNotFound::new);
    }

    /** The newest first. */
    List<HistoryEntry> between(Article article, int first, int last) {
        List<Revision> found = revisions.findAllByArticleIdAndNumberBetweenOrderByNumberDesc(article.id(), first, last);
        List<Publication> published = publications.ofRevisions(article.id(), first, last);
        Map<Instant, Withdrawal> withdrawn = withdrawals(article, published);
        Map<Long, Suppression> suppressed =
                suppressions
                        .findAllByRevisionIn(found.stream().map(Revision::id).toList())
                        .stream()
                        .collect(Collectors.toMap(Suppression::revision, Function.identity()));
        Map<Long, String> names = editors.of(people(found, published, withdrawn.values(), suppressed.values()));
        Reading reading = new Reading(published, withdrawn, suppressed, names, article.firstPublic(), clock.instant());
        return found.stream().map(reading::entry).toList();
    }

    private Map<Instant, Withdrawal> withdrawals(Article article, List<Publication> published) {
        List<Instant> ends = published.stream()
                .filter(publication -> publication.endedBy() == Publication.End.WITHDRAWAL)
                .map(publication -> publication.interval().until())
                .toList();
        return ends.isEmpty()
                ? Map.of()
                : withdrawals.findAllByArticleIdAndWithdrawnAtIn(article.id(), ends).stream()
                        .collect(Collectors.toMap(Withdrawal::withdrawnAt, Function.identity(), (one, same) -> one));
    }

    private static List<@Nullable Long> people(
            List<Revision> found,
            List<Publication> published,
            Collection<Withdrawal> withdrawn,
            Collection<Suppression> suppressed) {
        List<@Nullable Long> people = new ArrayList<>();
        found.forEach(revision -> people.add(revision.savedBy()));
        published.forEach(publication -> people.add(publication.publishedBy()));
        withdrawn.forEach(withdrawal -> people.add(withdrawal.withdrawnBy()));
        suppressed.forEach(suppression -> people.add(suppression.suppressedBy()));
        return people;
    }

    private record Reading(
            List<Publication> published,
            Map<Instant, Withdrawal> withdrawn,
            Map<Long, Suppression> suppressed,
            Map<Long, String> names,
            @Nullable Instant firstPublic,
            Instant now) {

        HistoryEntry entry(Revision revision) {
            RevisionRemarks remarks = revision.remarks();
            return new HistoryEntry(
                    revision.number(),
                    revision.savedAt(),
                    EditorNames.name(names, revision.savedBy()),
                    remarks.note(),
                    remarks.substantive() && followsPublication(revision),
                    remarks.publicNote(),
                    suppressed.containsKey(revision.id()),
                    events(revision));
        }

        /** What comes before cannot be an update to readers. */
        private boolean followsPublication(Revision revision) {
            return firstPublic != null && !revision.savedAt().isBefore(firstPublic);
        }

        private List<Event> events(Revision revision) {
            Stream<Event> ofPublications = published.stream()
                    .filter(publication -> publication.revision().number() == revision.number())
                    .flatMap(publication -> Stream.of(beginning(publication), ending(publication)))
                    .flatMap(Stream::ofNullable);
            Stream<Event> ofSuppression = Stream.ofNullable(suppressed.get(revision.id()))
                    .map(each -> new Event(
                            Event.Kind.SUPPRESSED,
                            each.suppressedAt(),
                            EditorNames.name(names, each.suppressedBy()),
                            each.reason()));
            return Stream.concat(ofPublications, ofSuppression)
                    .sorted(Comparator.comparing(Event::at))
                    .toList();
        }

        private Event beginning(Publication publication) {
            boolean begun = publication.interval().hasBegun(now);
            return new Event(
                    begun ? Event.Kind.PUBLISHED : Event.Kind.SCHEDULED,
                    publication.interval().from(),
                    EditorNames.name(names, publication.publishedBy()),
                    "");
        }

        private @Nullable Event ending(Publication publication) {
            Instant until = publication.interval().until();
            if (until.isAfter(now)) {
                return null;
            }
            return switch (publication.endedBy()) {
                case WITHDRAWAL -> withdrawal(until);
                case EXPIRY -> new Event(Event.Kind.EXPIRED, until, null, "");
                case SUPERSEDED, OPEN -> new Event(Event.Kind.SUPERSEDED, until, null, "");
            };
        }

        private Event withdrawal(Instant at) {
            Withdrawal withdrawal = withdrawn.get(at);
            if (withdrawal == null) {
                return new Event(Event.Kind.WITHDRAWN, at, null, "");
            }
            String text = Stream.of(withdrawal.reason(), withdrawal.note())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" – "));
            return new Event(Event.Kind.WITHDRAWN, at, EditorNames.name(names, withdrawal.withdrawnBy()), text);
        }
    }
}
