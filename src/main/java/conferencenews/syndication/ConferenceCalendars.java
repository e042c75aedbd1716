package conferencenews.syndication;

import conferencenews.conference.ConferenceEntry;
import conferencenews.conference.ConferenceText;
import conferencenews.conference.Deadline;
import conferencenews.conference.Status;
import conferencenews.conference.Timing;
import conferencenews.site.Site;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes calendar files of conferences (RFC 5545 and 7986): what is cancelled stays and says so, a deadline is an event of its own. */
@Component
class ConferenceCalendars {

    private static final String REFRESHED = "PT12H";

    private final FeedIds ids;
    private final MessageSource messages;
    private final Site site;

    ConferenceCalendars(FeedIds ids, MessageSource messages, Site site) {
        this.ids = ids;
        this.messages = messages;
        this.site = site;
    }

    /**
     * @param name what calendar programs call it
     * @param path of the file, with the language's prefix
     */
    String write(String name, String path, List<ConferenceEntry> entries, Locale locale, Instant now) {
        CalendarText text = new CalendarText();
        text.begin("VCALENDAR")
                .raw("VERSION", "2.0")
                .text("PRODID", "-//" + site.name() + "//Conference News//EN")
                .raw("CALSCALE", "GREGORIAN")
                .text("NAME", name)
                .text("X-WR-CALNAME", name)
                .raw("REFRESH-INTERVAL;VALUE=DURATION", REFRESHED)
                .raw("X-PUBLISHED-TTL", REFRESHED)
                .raw("SOURCE;VALUE=URI", site.absolute(path));
        zones(text, entries, now);
        for (ConferenceEntry entry : entries) {
            event(text, entry, locale);
            entry.deadlines().forEach(deadline -> deadline(text, entry, deadline, locale));
        }
        return text.end("VCALENDAR").toString();
    }

    /** A calendar without any event needs something in it: the clock of the site. */
    private void zones(CalendarText text, List<ConferenceEntry> entries, Instant now) {
        Set<ZoneId> zones = entries.stream()
                .map(entry -> entry.timing().zone())
                .filter(zone -> !CalendarText.isUtc(zone))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (entries.isEmpty()) {
            zones.add(site.zone());
        }
        for (ZoneId zone : zones) {
            List<Instant> instants = entries.stream()
                    .filter(entry -> entry.timing().zone().equals(zone))
                    .flatMap(entry -> Stream.concat(
                            Stream.of(entry.timing().begins(), entry.timing().ends()),
                            entry.deadlines().stream().map(Deadline::dueAt)))
                    .sorted()
                    .toList();
            CalendarZone.write(
                    text,
                    zone,
                    instants.isEmpty() ? now : instants.get(0),
                    instants.isEmpty() ? now : instants.get(instants.size() - 1));
        }
    }

    private void event(CalendarText text, ConferenceEntry entry, Locale locale) {
        String language = site.language(locale);
        text.begin("VEVENT")
                .raw("UID", ids.calendar("conference-" + entry.node().id()));
        stamps(text, entry);
        Timing timing = entry.timing();
        if (timing.allDay()) {
            text.day("DTSTART", timing.firstDay())
                    .day("DTEND", timing.lastDay().plusDays(1))
                    .raw("TRANSP", "TRANSPARENT");
        } else {
            text.time("DTSTART", timing.begins(), timing.zone()).time("DTEND", timing.ends(), timing.zone());
        }
        text.text("SUMMARY", summary(entry, locale))
                .text("DESCRIPTION", description(entry, locale))
                .text("LOCATION", location(entry, locale));
        place(text, entry);
        text.raw("URL", address(entry, language))
                .text("CATEGORIES", message("conference.calendar.category", locale))
                .raw("STATUS", status(entry))
                .end("VEVENT");
    }

    private void deadline(CalendarText text, ConferenceEntry entry, Deadline deadline, Locale locale) {
        String language = site.language(locale);
        ZoneId zone = entry.timing().zone();
        text.begin("VEVENT")
                .raw(
                        "UID",
                        ids.calendar("conference-" + entry.node().id() + "-"
                                + deadline.kind().name().toLowerCase(Locale.ROOT)));
        stamps(text, entry);
        if (deadline.allDay()) {
            text.day("DTSTART", deadline.dueAt().atZone(zone).toLocalDate().minusDays(1));
        } else {
            text.time("DTSTART", deadline.dueAt(), zone);
        }
        text.text(
                        "SUMMARY",
                        message(
                                "conference.calendar.deadline",
                                locale,
                                message(deadline.kind().key(), locale),
                                entry.node().name(language)))
                .raw("URL", address(entry, language))
                .raw("TRANSP", "TRANSPARENT")
                .text("CATEGORIES", message("conference.calendar.category.deadline", locale))
                .raw("STATUS", status(entry))
                .end("VEVENT");
    }

    private static void stamps(CalendarText text, ConferenceEntry entry) {
        text.utc("DTSTAMP", entry.node().editedAt())
                .utc("LAST-MODIFIED", entry.node().editedAt())
                .raw("SEQUENCE", String.valueOf(entry.sequence()));
    }

    private static void place(CalendarText text, ConferenceEntry entry) {
        if (entry.venue() != null && entry.venue().latitude() != null && !entry.isOnline()) {
            text.raw(
                    "GEO",
                    entry.venue().latitude().toPlainString() + ";"
                            + entry.venue().longitude().toPlainString());
        }
        if (!entry.onlineUrl().isEmpty()) {
            text.raw("CONFERENCE;VALUE=URI", entry.onlineUrl());
        }
    }

    /** What is put off to no day is not on the day in the calendar either. */
    private static String status(ConferenceEntry entry) {
        return entry.status() == Status.CANCELLED || entry.status() == Status.POSTPONED ? "CANCELLED" : "CONFIRMED";
    }

    private String summary(ConferenceEntry entry, Locale locale) {
        String name = entry.node().name(site.language(locale));
        return entry.status() == Status.SCHEDULED
                ? name
                : message(
                        "conference.calendar.deadline",
                        locale,
                        message(entry.status().key(), locale),
                        name);
    }

    private String description(ConferenceEntry entry, Locale locale) {
        String language = site.language(locale);
        ConferenceText said = entry.node().text(language);
        return Stream.of(entry.node().notice(language), said.theme(), said.description(), address(entry, language))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private String location(ConferenceEntry entry, Locale locale) {
        if (entry.isOnline()) {
            return message("conference.attendance.ONLINE", locale);
        }
        String separator = message("conference.place.separator", locale);
        return entry.venue() == null
                ? entry.room()
                : entry.venue().whole(entry.room(), site.language(locale), locale, separator);
    }

    private String address(ConferenceEntry entry, String language) {
        return site.absolute(site.prefix(language) + entry.node().path(language));
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
