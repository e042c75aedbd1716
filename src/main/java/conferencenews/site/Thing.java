package conferencenews.site;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A thing as schema.org describes it. What is said of it must stand on the page as well. */
public final class Thing {

    private final Map<String, Object> properties = new LinkedHashMap<>();

    private Thing() {}

    /** @param type a type's name, or a list of them */
    public static Thing of(Object type) {
        return new Thing().with("@type", type);
    }

    /** The thing that has that id elsewhere in the graph. */
    public static Thing reference(String id) {
        return new Thing().with("@id", id);
    }

    /** @param id an absolute address, usually of the page with a fragment */
    public Thing id(String id) {
        return with("@id", id);
    }

    /** One property more, unless there is nothing to say: null, an empty text, an empty list. */
    public Thing with(String property, @Nullable Object value) {
        if (value != null && !value.equals("") && !(value instanceof Collection<?> all && all.isEmpty())) {
            properties.put(property, value);
        }
        return this;
    }

    @JsonValue
    Map<String, Object> properties() {
        return properties;
    }
}
