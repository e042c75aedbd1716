package conferencenews.conference;

import conferencenews.site.PlainText;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says of a node of the tree.
 *
 * @param parent what it stands below; null for nothing
 * @param topics one on each line
 * @param newVenue the name of one that there is not yet
 * @param hosts the names of institutions, one on each line, with the number before those that are known
 * @param version of the node when the form was opened; null for a new one
 */
public record ConferenceForm(
        @Nullable ConferenceKind kind,
        @Nullable Long parent,
        Map<String, @PlainText(max = 300) String> names,
        Map<String, @PlainText(max = 500) String> themes,
        Map<String, @PlainText(max = 4000) String> descriptions,
        Map<String, @PlainText(max = 5000) String> topics,
        @PlainText(max = 60) String zone,
        @Valid FormTime start,
        @Valid FormTime end,
        @Nullable Attendance attendance,
        @Nullable Long venue,
        @PlainText(max = 200) String newVenue,
        @PlainText(max = 200) String room,
        @PlainText(max = 500) String onlineUrl,
        @PlainText(max = 50_000) String hosts,
        @PlainText(max = 50_000) String organisers,
        @PlainText(max = 50_000) String partners,
        @PlainText(max = 50_000) String participants,
        @PlainText(max = 500) String registrationUrl,
        @Valid FormTime opens,
        @Valid FormTime closes,
        Map<DeadlineKind, @Valid FormTime> deadlines,
        @Nullable Integer version) {

    public ConferenceForm {
        names = names == null ? Map.of() : names;
        themes = themes == null ? Map.of() : themes;
        descriptions = descriptions == null ? Map.of() : descriptions;
        topics = topics == null ? Map.of() : topics;
        zone = stripped(zone);
        start = FormTime.or(start);
        end = FormTime.or(end);
        newVenue = stripped(newVenue);
        room = stripped(room);
        onlineUrl = stripped(onlineUrl);
        hosts = stripped(hosts);
        organisers = stripped(organisers);
        partners = stripped(partners);
        participants = stripped(participants);
        registrationUrl = stripped(registrationUrl);
        opens = FormTime.or(opens);
        closes = FormTime.or(closes);
        deadlines = allOf(deadlines);
    }

    /** Of a new node. */
    static ConferenceForm blank(ConferenceKind kind, @Nullable Long parent, String zone) {
        return named(kind, parent, Map.of(), zone);
    }

    static ConferenceForm named(ConferenceKind kind, @Nullable Long parent, Map<String, String> names, String zone) {
        return new ConferenceForm(
                kind,
                parent,
                names,
                Map.of(),
                Map.of(),
                Map.of(),
                zone,
                FormTime.EMPTY,
                FormTime.EMPTY,
                Attendance.ONSITE,
                null,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                FormTime.EMPTY,
                FormTime.EMPTY,
                Map.of(),
                null);
    }

    /** @param institutions the lines of each role */
    static ConferenceForm of(Conference conference, Map<InstitutionRole, String> institutions) {
        Timing timing = conference.timing();
        Registration registration = conference.registration();
        return new ConferenceForm(
                conference.kind(),
                conference.parentId(),
                texts(conference, ConferenceText::name),
                texts(conference, ConferenceText::theme),
                texts(conference, ConferenceText::description),
                conference.topics().stream()
                        .collect(Collectors.groupingBy(
                                Topic::language, Collectors.mapping(Topic::name, Collectors.joining("\n")))),
                conference.zone().getId(),
                start(timing),
                end(timing),
                conference.attendance(),
                conference.venueId(),
                "",
                conference.room(),
                conference.onlineUrl(),
                institutions.getOrDefault(InstitutionRole.HOST, ""),
                institutions.getOrDefault(InstitutionRole.ORGANISER, ""),
                institutions.getOrDefault(InstitutionRole.PARTNER, ""),
                institutions.getOrDefault(InstitutionRole.PARTICIPANT, ""),
                registration.url(),
                registration.opens() == null ? null : FormTime.begin(registration.opens(), conference.zone()),
                registration.closes() == null ? null : FormTime.end(registration.closes(), conference.zone()),
                conference.deadlines().stream()
                        .collect(Collectors.toMap(Deadline::kind, deadline -> typed(deadline, conference))),
                conference.version());
    }

    static FormTime start(@Nullable Timing timing) {
        if (timing == null) {
            return FormTime.EMPTY;
        }
        return timing.allDay() ? FormTime.day(timing.firstDay()) : FormTime.at(timing.begins(), timing.zone());
    }

    static FormTime end(@Nullable Timing timing) {
        if (timing == null) {
            return FormTime.EMPTY;
        }
        return timing.allDay() ? FormTime.day(timing.lastDay()) : FormTime.at(timing.ends(), timing.zone());
    }

    private static FormTime typed(Deadline deadline, Conference conference) {
        return deadline.allDay()
                ? FormTime.day(
                        deadline.dueAt().atZone(conference.zone()).toLocalDate().minusDays(1))
                : FormTime.at(deadline.dueAt(), conference.zone());
    }

    private static Map<String, String> texts(Conference conference, Function<ConferenceText, String> part) {
        return conference.texts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, text -> part.apply(text.getValue())));
    }

    ConferenceForm at(int version) {
        return new ConferenceForm(
                kind,
                parent,
                names,
                themes,
                descriptions,
                topics,
                zone,
                start,
                end,
                attendance,
                venue,
                newVenue,
                room,
                onlineUrl,
                hosts,
                organisers,
                partners,
                participants,
                registrationUrl,
                opens,
                closes,
                deadlines,
                version);
    }

    /** What it says in each language in which it says anything; the notices of before are kept. */
    Map<String, ConferenceText> texts(List<String> languages, Map<String, ConferenceText> before) {
        Map<String, ConferenceText> texts = new LinkedHashMap<>();
        for (String language : languages) {
            ConferenceText former = before.get(language);
            ConferenceText text = new ConferenceText(
                    names.getOrDefault(language, "").strip(),
                    themes.getOrDefault(language, "").strip(),
                    descriptions.getOrDefault(language, "").strip(),
                    former == null ? "" : former.notice());
            if (!text.equals(new ConferenceText("", "", "", ""))) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    List<Topic> topics(List<String> languages) {
        List<Topic> found = new ArrayList<>();
        for (String language : languages) {
            topics.getOrDefault(language, "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .forEach(line -> found.add(new Topic(found.size(), language, line)));
        }
        return found;
    }

    private static Map<DeadlineKind, FormTime> allOf(@Nullable Map<DeadlineKind, FormTime> deadlines) {
        Map<DeadlineKind, FormTime> all = new EnumMap<>(DeadlineKind.class);
        for (DeadlineKind kind : DeadlineKind.values()) {
            all.put(kind, FormTime.or(deadlines == null ? null : deadlines.get(kind)));
        }
        return all;
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
