package conferencenews.conference;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What stands directly below a conference or a session, in its order.
 *
 * @param version of that conference or session when the form was opened
 */
public record ProgrammeForm(List<@Valid ProgrammeRow> rows, int version) {

    /** More do not fit in one form; sessions have programmes of their own. */
    static final int MOST = 249;

    public ProgrammeForm {
        rows = rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }

    /** The form after one of its buttons: {@code add-talk}, {@code up-3}, {@code remove-3}; unknown ones change nothing. */
    ProgrammeForm after(String button) {
        List<ProgrammeRow> changed = new ArrayList<>(rows);
        String[] words = button.split("-", 2);
        String what = words.length < 2 ? "" : words[1];
        if (words[0].equals("add") && rows.size() < MOST) {
            changed.add(next(what.equals("session") ? ConferenceKind.SESSION : ConferenceKind.TALK));
        } else if (what.matches("\\d{1,3}") && Integer.parseInt(what) < rows.size()) {
            change(changed, words[0], Integer.parseInt(what));
        }
        return new ProgrammeForm(changed, version);
    }

    private static void change(List<ProgrammeRow> rows, String button, int at) {
        switch (button) {
            case "remove" -> rows.remove(at);
            case "up" -> Collections.swap(rows, at, Math.max(0, at - 1));
            case "down" -> Collections.swap(rows, at, Math.min(rows.size() - 1, at + 1));
            default -> {}
        }
    }

    /** Begins when the last one ends. */
    private ProgrammeRow next(ConferenceKind kind) {
        ProgrammeRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        FormTime from = last == null
                ? FormTime.EMPTY
                : new FormTime(last.from().day(), last.until().time(), "");
        return new ProgrammeRow(null, null, kind, Map.of(), from, FormTime.EMPTY, last == null ? "" : last.room(), "");
    }
}
