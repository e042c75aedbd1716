package conferencenews.conference;

import conferencenews.site.PlainText;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item of a programme as it stands in the form.
 *
 * @param id null for a new one
 * @param version of the item when the form was opened; null for a new one
 * @param until the time at which it ends on the same day
 * @param speakers names with semicolons between them, with the number before those that are known
 */
public record ProgrammeRow(
        @Nullable Long id,
        @Nullable Integer version,
        @Nullable ConferenceKind kind,
        Map<String, @PlainText(max = 300) String> names,
        @Valid FormTime from,
        @Valid FormTime until,
        @PlainText(max = 200) String room,
        @PlainText(max = 2000) String speakers) {

    public ProgrammeRow {
        kind = kind == null || !kind.isPart() ? ConferenceKind.TALK : kind;
        names = names == null ? Map.of() : names;
        from = FormTime.or(from);
        until = FormTime.or(until);
        room = room == null ? "" : room.strip();
        speakers = speakers == null ? "" : speakers.strip();
    }

    FormTime to() {
        return new FormTime(from.day(), until.time(), "");
    }

    /** An empty row that somebody added and did not use. */
    boolean isBlank() {
        return id == null && names.values().stream().allMatch(String::isBlank) && speakers.isEmpty();
    }
}
