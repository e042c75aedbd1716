package conferencenews.transfer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Typed views of what a YAML parser returns. */
final class Yamls {

    private Yamls() {}

    static String text(Map<String, Object> map, String name) {
        Object entry = map.get(name);
        return entry == null ? "" : entry.toString();
    }

    static @Nullable Integer number(Map<String, Object> map, String name) {
        return (Integer) map.get(name);
    }

    @SuppressWarnings("unchecked")
    static List<Integer> numbers(Map<String, Object> map, String name, List<Integer> otherwise) {
        Object entry = map.get(name);
        return entry == null ? otherwise : (List<Integer>) entry;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> map, String name) {
        Object entry = map.get(name);
        return entry == null ? Map.of() : (Map<String, Object>) entry;
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> texts(Map<String, Object> map, String name) {
        Object entry = map.get(name);
        return entry == null ? Map.of() : (Map<String, String>) entry;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> map, String name) {
        Object entry = map.get(name);
        return entry == null ? List.of() : (List<Map<String, Object>>) entry;
    }

    @SuppressWarnings("unchecked")
    static List<String> words(Map<String, Object> map, String name) {
        Object entry = map.get(name);
        return entry == null ? List.of() : (List<String>) entry;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Map<String, List<String>> lists(Map<String, Object> map) {
        return (Map) map;
    }
}
