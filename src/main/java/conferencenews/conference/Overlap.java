package conferencenews.conference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two items of a programme at the same time, in one room or with one speaker.
 *
 * @param room in which both are; null if it is a speaker who is in both
 * @param speaker who is in both; null if it is the room
 */
record Overlap(
        Item one,
        Item other,
        @Nullable String room,
        @Nullable Long speaker) {

    /**
     * An item as it matters here.
     *
     * @param room empty if it is not known
     */
    record Item(long id, String name, Timing timing, String room, Set<Long> speakers) {}

    /** Each pair once, in the order of the clock; items at the same time are few, so each is compared with the next ones only. */
    static List<Overlap> among(List<Item> items) {
        List<Item> ordered = items.stream()
                .sorted(Comparator.comparing((Item item) -> item.timing().begins())
                        .thenComparing(Item::id))
                .toList();
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Item one = ordered.get(i);
            for (int j = i + 1; j < ordered.size(); j++) {
                Item other = ordered.get(j);
                if (!other.timing().begins().isBefore(one.timing().ends())) {
                    break;
                }
                add(one, other, overlaps);
            }
        }
        return overlaps;
    }

    private static void add(Item one, Item other, List<Overlap> overlaps) {
        if (!one.room().isEmpty() && one.room().equalsIgnoreCase(other.room())) {
            overlaps.add(new Overlap(one, other, one.room(), null));
        }
        Set<Long> both = new HashSet<>(one.speakers());
        both.retainAll(other.speakers());
        both.forEach(speaker -> overlaps.add(new Overlap(one, other, null, speaker)));
    }

    /** The items of a programme that take up time themselves: what has parts only holds them. */
    static List<Item> items(List<ConferenceNode> nodes, Map<Long, Set<Long>> speakers, String language) {
        return nodes.stream()
                .filter(node -> node.timing() != null
                        && !node.timing().allDay()
                        && node.status() != Status.CANCELLED
                        && nodes.stream().noneMatch(other -> Objects.equals(other.parent(), node.id())))
                .map(node -> new Item(
                        node.id(),
                        node.name(language),
                        node.timing(),
                        room(node, nodes),
                        speakers.getOrDefault(node.id(), Set.of())))
                .toList();
    }

    private static String room(ConferenceNode node, List<ConferenceNode> nodes) {
        ConferenceNode each = node;
        while (each != null && each.room().isEmpty() && each.kind().isPart()) {
            Long parent = each.parent();
            each = nodes.stream()
                    .filter(other -> Objects.equals(other.id(), parent))
                    .findFirst()
                    .orElse(null);
        }
        return each == null ? "" : each.room();
    }
}
