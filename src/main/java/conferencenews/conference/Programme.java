package conferencenews.conference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts sessions and talks in the order of the clock, by days. */
final class Programme {

    private Programme() {}

    /**
     * @param nodes all that stands below the node, and perhaps more
     * @param people by the node they take part in
     */
    static List<ProgrammeDay> of(
            ConferenceNode node, List<ConferenceNode> nodes, Status status, Map<Long, List<Participant>> people) {
        Map<LocalDate, List<ProgrammeItem>> days = new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
        items(node, nodes, status, people)
                .forEach(item -> days.computeIfAbsent(day(item.node()), day -> new ArrayList<>())
                        .add(item));
        return days.entrySet().stream()
                .map(day -> new ProgrammeDay(day.getKey(), day.getValue()))
                .toList();
    }

    /** What is cancelled, postponed or moved online takes its parts along. */
    static Status inherited(ConferenceNode node, Status above) {
        if (node.status() != Status.SCHEDULED) {
            return node.status();
        }
        return above == Status.RESCHEDULED ? Status.SCHEDULED : above;
    }

    private static @Nullable LocalDate day(ConferenceNode node) {
        return node.timing() == null ? null : node.timing().firstDay();
    }

    private static List<ProgrammeItem> items(
            ConferenceNode parent, List<ConferenceNode> nodes, Status status, Map<Long, List<Participant>> people) {
        return nodes.stream()
                .filter(node -> Objects.equals(node.parent(), parent.id()))
                .sorted(Comparator.comparing(
                                (ConferenceNode node) -> node.timing() == null
                                        ? null
                                        : node.timing().begins(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(ConferenceNode::position)
                        .thenComparing(ConferenceNode::id))
                .map(node -> item(node, nodes, inherited(node, status), people))
                .toList();
    }

    private static ProgrammeItem item(
            ConferenceNode node, List<ConferenceNode> nodes, Status status, Map<Long, List<Participant>> people) {
        return new ProgrammeItem(
                node,
                status,
                node.room(),
                people.getOrDefault(node.id(), List.of()),
                items(node, nodes, status, people));
    }
}
