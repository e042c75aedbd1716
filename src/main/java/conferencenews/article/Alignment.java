package conferencenews.article;

import com.github.difflib.algorithm.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which items of two lists are the same, and where: in the order of the later list, what was removed at its old place. */
record Alignment(List<Row> rows) {

    private static final int NONE = -1;

    /** An item by its places in both lists; {@code moved} where others passed it. */
    record Row(int before, int after, boolean moved) {

        boolean isAdded() {
            return before == NONE;
        }

        boolean isRemoved() {
            return after == NONE;
        }

        /** Whether it stands in both, in the same order as its neighbours. */
        boolean isAnchor() {
            return !isAdded() && !isRemoved() && !moved;
        }
    }

    /** Of lists of keys; a key that occurs twice in both is two items. */
    static Alignment of(List<String> before, List<String> after, Comparison comparison) {
        Map<String, Integer> old = places(before);
        Map<String, Integer> present = places(after);
        Set<String> moved = moved(old, present, comparison);
        Map<Integer, List<Row>> removed = removedBehind(old, present, moved);
        List<Row> rows = new ArrayList<>(removed.getOrDefault(NONE, List.of()));
        present.forEach((key, place) -> {
            Row row = new Row(old.getOrDefault(key, NONE), place, moved.contains(key));
            rows.add(row);
            if (row.isAnchor()) {
                rows.addAll(removed.getOrDefault(row.before, List.of()));
            }
        });
        return new Alignment(rows);
    }

    private static Map<String, Integer> places(List<String> keys) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int place = 0; place < keys.size(); place++) {
            String key = keys.get(place);
            places.put(key + "#" + seen.merge(key, 1, Integer::sum), place);
        }
        return places;
    }

    private static Set<String> moved(Map<String, Integer> old, Map<String, Integer> present, Comparison comparison) {
        List<String> before = old.keySet().stream().filter(present::containsKey).toList();
        List<String> after = present.keySet().stream().filter(old::containsKey).toList();
        List<Change> changes = comparison.changes(before, after);
        Set<String> moved = new HashSet<>();
        if (changes != null) {
            changes.forEach(change -> moved.addAll(before.subList(change.startOriginal, change.endOriginal)));
        }
        return moved;
    }

    /** By the place in the former list of the anchor they stood behind. */
    private static Map<Integer, List<Row>> removedBehind(
            Map<String, Integer> old, Map<String, Integer> present, Set<String> moved) {
        Map<Integer, List<Row>> removed = new TreeMap<>();
        int anchor = NONE;
        for (Map.Entry<String, Integer> item : old.entrySet()) {
            if (!present.containsKey(item.getKey())) {
                removed.computeIfAbsent(anchor, none -> new ArrayList<>()).add(new Row(item.getValue(), NONE, false));
            } else if (!moved.contains(item.getKey())) {
                anchor = item.getValue();
            }
        }
        return removed;
    }
}
