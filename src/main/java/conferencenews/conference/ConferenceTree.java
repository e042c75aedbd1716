package conferencenews.conference;

import conferencenews.site.PageNotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of the tree: what may stand below what, and on which days. */
@Component
class ConferenceTree {

    private final Conferences conferences;

    ConferenceTree(Conferences conferences) {
        this.conferences = conferences;
    }

    /**
     * A node for a command, with the conferences whose tree the command changes locked in one order.
     *
     * @param parent where it is to stand; null for nothing
     */
    Conference locked(long id, @Nullable Long parent) {
        Conference node = conferences.findById(id).orElseThrow(PageNotFound::new);
        TreeSet<Long> trees = new TreeSet<>(List.of(id));
        Stream.of(Optional.ofNullable(node.editionId()), edition(parent))
                .flatMap(Optional::stream)
                .forEach(trees::add);
        trees.forEach(conferences::lock);
        return node;
    }

    private Optional<Long> edition(@Nullable Long id) {
        return id == null ? Optional.empty() : conferences.findById(id).map(Conference::editionId);
    }

    /** Null for nothing, or where the parent cannot be used and that is now among the problems. */
    @Nullable
    Conference parent(ConferenceKind kind, @Nullable Long id, @Nullable Conference self, Problems problems) {
        if (id == null) {
            problems.check(!kind.mayStandBelow(null), "parent", "conference.parent.missing");
            return null;
        }
        Conference parent = conferences.findById(id).orElse(null);
        if (parent == null) {
            problems.check(true, "parent", "conference.parent.unknown");
            return null;
        }
        if (self != null && path(parent).contains(self)) {
            problems.check(true, "parent", "conference.parent.own");
            return null;
        }
        boolean fits = kind.mayStandBelow(parent.kind());
        problems.check(!fits, "parent", "conference.parent." + kind);
        return fits ? parent : null;
    }

    /** A node and what it stands below, itself first. */
    List<Conference> path(Conference node) {
        List<Conference> path = new ArrayList<>();
        for (Conference each = node; each != null && !path.contains(each); ) {
            path.add(each);
            Long above = each.parentId();
            each = above == null ? null : conferences.findById(above).orElse(null);
        }
        return path;
    }

    /** A part takes place on the days of what it is part of, as far as they are known. */
    void checkDays(
            ConferenceKind kind,
            @Nullable Timing timing,
            @Nullable Conference parent,
            String field,
            Problems problems) {
        if (!kind.isPart() || timing == null || parent == null) {
            return;
        }
        path(parent).stream()
                .map(Conference::timing)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(days -> problems.check(!days.holds(timing), field, "conference.outside"));
    }

    /** Other days must not leave out what takes place on them. */
    void checkParts(Conference node, @Nullable Timing timing, String field, Problems problems) {
        if (timing != null && node.kind() != ConferenceKind.SERIES) {
            below(node).stream()
                    .filter(part -> part.timing() != null && !timing.holds(part.timing()))
                    .findFirst()
                    .ifPresent(part -> problems.check(true, field, "conference.leaves-out", part.label()));
        }
    }

    /** All that stands below a part or a conference. */
    List<Conference> below(Conference node) {
        if (node.editionId() == null) {
            return List.of();
        }
        List<Conference> all = conferences.findAllByEditionIdOrderByPositionAscIdAsc(node.editionId());
        List<Conference> below = new ArrayList<>(List.of(node));
        for (int i = 0; i < below.size(); i++) {
            long id = below.get(i).id();
            all.stream()
                    .filter(each -> Objects.equals(each.parentId(), id) && !below.contains(each))
                    .forEach(below::add);
        }
        return below.subList(1, below.size());
    }

    /** The parts go where what they are part of goes. */
    void join(Conference node, @Nullable Long edition) {
        if (!Objects.equals(node.editionId(), edition)) {
            below(node).forEach(part -> part.place(part.parentId(), edition, part.position()));
        }
        node.place(node.parentId(), edition, node.position());
    }

    /** The position behind all that stand below that parent. */
    int end(@Nullable Long parent) {
        return parent == null
                ? 0
                : conferences.findAllByParentIdOrderByPositionAscIdAsc(parent).stream()
                                .mapToInt(Conference::position)
                                .max()
                                .orElse(-1)
                        + 1;
    }

    /** Lists know a conference without days of its own by those of its parts. */
    void measure(@Nullable Long edition) {
        if (edition == null) {
            return;
        }
        conferences.flush();
        List<Conference> nodes = conferences.findAllByEditionIdOrderByPositionAscIdAsc(edition);
        for (Conference node : nodes) {
            Timing span = node.timing();
            if (span == null && node.id() == edition) {
                span = hull(
                        node,
                        nodes.stream()
                                .map(Conference::timing)
                                .filter(Objects::nonNull)
                                .toList());
            }
            node.spanOver(span);
        }
    }

    private static @Nullable Timing hull(Conference node, List<Timing> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        Instant begins = parts.stream()
                .map(Timing::begins)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant ends =
                parts.stream().map(Timing::ends).max(Comparator.naturalOrder()).orElseThrow();
        Timing hull = new Timing(node.zone(), true, begins, ends);
        return Timing.days(node.zone(), hull.firstDay(), hull.lastDay());
    }
}
