package conferencenews.conference;

import conferencenews.site.PlainText;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * That something does not take place as it was announced.
 *
 * @param status what becomes of it; other days with {@link Status#POSTPONED} make it {@link Status#RESCHEDULED}
 * @param notices what participants are told, by language
 * @param version of the conference when the form was opened
 */
public record TurnForm(
        @Nullable Status status,
        @Valid FormTime start,
        @Valid FormTime end,
        @PlainText(max = 500) String onlineUrl,
        Map<String, @PlainText(max = 500) String> notices,
        int version) {

    public TurnForm {
        start = FormTime.or(start);
        end = FormTime.or(end);
        onlineUrl = onlineUrl == null ? "" : onlineUrl.strip();
        notices = notices == null ? Map.of() : notices;
    }

    static TurnForm of(Conference conference) {
        return new TurnForm(
                null,
                FormTime.EMPTY,
                FormTime.EMPTY,
                conference.onlineUrl(),
                conference.texts().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, text -> text.getValue().notice())),
                conference.version());
    }

    TurnForm at(int version) {
        return new TurnForm(status, start, end, onlineUrl, notices, version);
    }
}
