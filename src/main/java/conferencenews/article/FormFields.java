package conferencenews.article;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of an article's form as they were typed, whether or not they can be understood: name and values.
 *
 * <p>A <em>part</em> is what a person sees as one field: {@code gallery} is all of {@code gallery[0].image} and so on.
 */
record FormFields(Map<String, List<String>> values) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> PARTS = parts();

    /** Rows as many as {@code FormBinding} takes. */
    private static final Pattern NAME =
            Pattern.compile("_?[A-Za-z]{1,40}(\\[(\\d|\\d\\d|1\\d\\d|2[0-4]\\d)])?(\\.[A-Za-z]{1,40})?");

    FormFields {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What was sent of an article's form; anything else in the request is left out. */
    static FormFields sent(HttpServletRequest request) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (NAME.matcher(name).matches() && PARTS.contains(part(name))) {
                sent.put(name, List.of(values));
            }
        });
        return new FormFields(sent);
    }

    /** What the form shows of an article. */
    static FormFields of(ArticleForm form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        print("", form, fields);
        return new FormFields(fields);
    }

    static FormFields fromJson(String json) {
        return new FormFields(JSON.readValue(json, new TypeReference<LinkedHashMap<String, List<String>>>() {}));
    }

    String toJson() {
        return JSON.writeValueAsString(values);
    }

    /** The first value of a field; empty where there is none. */
    public String value(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** A whole number; 0 where none can be read. */
    int number(String name) {
        try {
            return Integer.parseInt(value(name).strip());
        } catch (NumberFormatException other) {
            return 0;
        }
    }

    public FormFields with(String name, Object value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, List.of(String.valueOf(value)));
        return new FormFields(changed);
    }

    /** These parts as others typed them, the rest as it is here. */
    FormFields mixed(FormFields theirs, Collection<String> theirParts) {
        Map<String, List<String>> mixed = new LinkedHashMap<>(values);
        mixed.keySet().removeIf(name -> theirParts.contains(part(name)));
        theirs.values.forEach((name, typed) -> {
            if (theirParts.contains(part(name))) {
                mixed.put(name, typed);
            }
        });
        return new FormFields(mixed);
    }

    /** The numbers of the rows that a list has. */
    Set<Integer> rows(String list) {
        Set<Integer> rows = new TreeSet<>();
        for (String name : values.keySet()) {
            if (name.startsWith(list + "[")) {
                rows.add(Integer.valueOf(name.substring(list.length() + 1, name.indexOf(']'))));
            }
        }
        return rows;
    }

    static String part(String name) {
        String part = name.replaceFirst("^_", "").replaceFirst("[\\[.].*", "");
        return part.equals("bodyFormat") ? "body" : part;
    }

    private static Set<String> parts() {
        Set<String> parts = new TreeSet<>();
        for (RecordComponent component : ArticleForm.class.getRecordComponents()) {
            parts.add(part(component.getName()));
        }
        return parts;
    }

    private static void print(String path, Record form, Map<String, List<String>> fields) {
        for (RecordComponent component : form.getClass().getRecordComponents()) {
            print(path + component.getName(), valueOf(component, form), fields);
        }
    }

    private static void print(String name, @Nullable Object value, Map<String, List<String>> fields) {
        if (value instanceof Record row) {
            print(name + ".", row, fields);
        } else if (value instanceof List<?> list && list.stream().anyMatch(Record.class::isInstance)) {
            for (int i = 0; i < list.size(); i++) {
                print(name + "[" + i + "]", list.get(i), fields);
            }
        } else if (value instanceof List<?> list) {
            fields.put(name, new ArrayList<>(list.stream().map(String::valueOf).toList()));
        } else if (!Boolean.FALSE.equals(value)) {
            fields.put(name, List.of(Objects.toString(value, "")));
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Record form) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(form);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
