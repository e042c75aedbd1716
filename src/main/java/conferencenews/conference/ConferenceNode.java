package conferencenews.conference;

import conferencenews.site.Slug;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A node of the tree as readers see it.
 *
 * @param edition the conference that it is or is a part of; null for a series
 * @param timing its own days; null where they are not known
 * @param span its own days or, of a conference without any, those of its parts
 * @param former the days that were announced first; null where they are still the same
 * @param venue its own; null where it has none
 */
public record ConferenceNode(
        long id,
        ConferenceKind kind,
        @Nullable Long parent,
        @Nullable Long edition,
        int position,
        @Nullable Timing timing,
        @Nullable Timing span,
        @Nullable Timing former,
        Status status,
        Attendance attendance,
        @Nullable Long venue,
        String room,
        String onlineUrl,
        Registration registration,
        Instant editedAt,
        int version,
        Map<String, ConferenceText> texts) {

    private static final ConferenceText NOTHING = new ConferenceText("", "", "", "");

    /** In that language; else in the first one in which it has a name. */
    public String name(String language) {
        String name = texts.getOrDefault(language, NOTHING).name();
        if (!name.isEmpty()) {
            return name;
        }
        return texts.values().stream()
                .map(ConferenceText::name)
                .filter(other -> !other.isEmpty())
                .findFirst()
                .orElse("");
    }

    public ConferenceText text(String language) {
        return texts.getOrDefault(language, NOTHING);
    }

    /** What is said of a change, in that language or another. */
    public String notice(String language) {
        String notice = text(language).notice();
        return notice.isEmpty()
                ? texts.values().stream()
                        .map(ConferenceText::notice)
                        .filter(other -> !other.isEmpty())
                        .findFirst()
                        .orElse("")
                : notice;
    }

    /** The address behind the language's prefix. */
    public String path(String language) {
        String slug = Slug.of(name(language));
        return "/conferences/" + id
                + (slug.isEmpty() ? "" : "/" + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8));
    }

    public State state(Instant now) {
        if (status == Status.POSTPONED || span == null) {
            return State.UNDATED;
        }
        return span.state(now);
    }

    public boolean isSeries() {
        return kind == ConferenceKind.SERIES;
    }
}
