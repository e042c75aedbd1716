package conferencenews.syndication;

import conferencenews.conference.ConferenceCalendar;
import conferencenews.conference.ConferenceEntry;
import conferencenews.directory.Directory;
import conferencenews.directory.InstitutionLink;
import conferencenews.directory.PersonLink;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.Taxonomy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Calendar files: of all conferences, of one or a series, of a section's, and of what somebody takes part in. */
@RestController
class CalendarFilesController {

    private static final MediaType TYPE = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String ID = "/{id:\\d{1,18}}.ics";

    private final ConferenceCalendar calendar;
    private final ConferenceCalendars files;
    private final Directory directory;
    private final Taxonomy taxonomy;
    private final MessageSource messages;
    private final Site site;
    private final Clock clock;

    CalendarFilesController(
            ConferenceCalendar calendar,
            ConferenceCalendars files,
            Directory directory,
            Taxonomy taxonomy,
            MessageSource messages,
            Site site,
            Clock clock) {
        this.calendar = calendar;
        this.files = files;
        this.directory = directory;
        this.taxonomy = taxonomy;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/conferences.ics")
    ResponseEntity<byte[]> all(Locale locale) {
        Instant now = clock.instant();
        return answer(site.name(), "/conferences.ics", calendar.all(now), locale, now);
    }

    @GetMapping("/conferences" + ID)
    ResponseEntity<byte[]> conference(@PathVariable long id, Locale locale) {
        Instant now = clock.instant();
        ConferenceCalendar.Of of = calendar.of(id, now).orElseThrow(PageNotFound::new);
        return answer(of.node().name(site.language(locale)), "/conferences/" + id + ".ics", of.entries(), locale, now);
    }

    @GetMapping("/sections/{slug}.ics")
    ResponseEntity<byte[]> section(@PathVariable String slug, Locale locale) {
        Instant now = clock.instant();
        SectionNode section = taxonomy.sections().findBySlug(slug).orElseThrow(PageNotFound::new);
        return answer(
                section.name(locale),
                "/sections/" + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8) + ".ics",
                calendar.ofSection(section.id(), now),
                locale,
                now);
    }

    @GetMapping("/people" + ID)
    ResponseEntity<byte[]> person(@PathVariable long id, Locale locale) {
        Instant now = clock.instant();
        PersonLink person = directory.people(List.of(id), site.language(locale)).get(id);
        List<ConferenceEntry> entries = person == null ? List.of() : calendar.ofPerson(person.id(), now);
        requireSome(entries);
        return answer(person.name(), "/people/" + id + ".ics", entries, locale, now);
    }

    @GetMapping("/institutions" + ID)
    ResponseEntity<byte[]> institution(@PathVariable long id, Locale locale) {
        Instant now = clock.instant();
        InstitutionLink institution =
                directory.institutions(List.of(id), site.language(locale)).get(id);
        List<ConferenceEntry> entries = institution == null ? List.of() : calendar.ofInstitution(institution.id(), now);
        requireSome(entries);
        return answer(institution.name(), "/institutions/" + id + ".ics", entries, locale, now);
    }

    /** Whoever stands nowhere that readers may know of is not named here either. */
    private static void requireSome(List<ConferenceEntry> entries) {
        if (entries.isEmpty()) {
            throw new PageNotFound();
        }
    }

    private ResponseEntity<byte[]> answer(
            String name, String path, List<ConferenceEntry> entries, Locale locale, Instant now) {
        String title = messages.getMessage("conference.calendar.name", new Object[] {name}, locale);
        String text = files.write(title, site.prefix(site.language(locale)) + path, entries, locale, now);
        return ResponseEntity.ok().contentType(TYPE).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
