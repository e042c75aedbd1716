package conferencenews.syndication;

import conferencenews.conference.Attendance;
import conferencenews.conference.ConferenceMetadata;
import conferencenews.conference.ConferenceNode;
import conferencenews.conference.ConferencePage;
import conferencenews.conference.EventDates;
import conferencenews.conference.InstitutionRole;
import conferencenews.conference.NamingArticle;
import conferencenews.conference.Participant;
import conferencenews.conference.ParticipationRole;
import conferencenews.conference.ProgrammeItem;
import conferencenews.conference.Status;
import conferencenews.conference.Timing;
import conferencenews.conference.VenuePlace;
import conferencenews.conference.VenueText;
import conferencenews.directory.InstitutionLink;
import conferencenews.site.LanguageNames;
import conferencenews.site.Site;
import conferencenews.site.Thing;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A conference as schema.org has it, an event or a series of events, every value also visible on its page. An event of
 * which nobody knows where or when it is stays out: search engines have no use for it.
 */
@Component
class ConferenceThings implements ConferenceMetadata {

    private static final String SCHEMA = "https://schema.org/";
    private static final String EVENT = "EducationEvent";

    private final Site site;
    private final EventDates dates;
    private final LanguageNames languages;

    ConferenceThings(Site site, EventDates dates, LanguageNames languages) {
        this.site = site;
        this.dates = dates;
        this.languages = languages;
    }

    @Override
    public List<Thing> things(ConferencePage page) {
        if (page.node().isSeries()) {
            return List.of(series(page));
        }
        Object location = location(page);
        Timing timing = page.node().span();
        return timing == null || location == null ? List.of() : List.of(event(page, timing, location));
    }

    private Thing series(ConferencePage page) {
        return named("EventSeries", page.node(), page.language())
                .with("description", page.summary())
                .with("subEvent", parts(page.editions().stream(), page.language()));
    }

    private Thing event(ConferencePage page, Timing timing, Object location) {
        ConferenceNode conference = page.node();
        return named(EVENT, conference, page.language())
                .with("description", page.summary())
                .with("inLanguage", languages.tag(page.language()))
                .with("startDate", dates.iso(timing, false))
                .with("endDate", dates.iso(timing, true))
                .with("previousStartDate", conference.former() == null ? null : dates.iso(conference.former(), false))
                .with("eventStatus", SCHEMA + status(page.status()))
                .with("eventAttendanceMode", SCHEMA + attendance(page))
                .with("location", location)
                .with("organizer", organizers(page))
                .with("performer", performers(page))
                .with("keywords", page.topics())
                .with("superEvent", above(page))
                .with(
                        "subEvent",
                        parts(
                                page.programme().stream()
                                        .flatMap(day -> day.items().stream())
                                        .map(ProgrammeItem::node),
                                page.language()))
                .with("subjectOf", articles(page));
    }

    private Thing named(String type, ConferenceNode conference, String language) {
        String address = site.absolute(site.prefix(language) + conference.path(language));
        return Thing.of(type)
                .id(address + "#event")
                .with("name", conference.name(language))
                .with("url", address);
    }

    private @Nullable Thing above(ConferencePage page) {
        if (page.ancestors().isEmpty()) {
            return null;
        }
        ConferenceNode above = page.ancestors().get(page.ancestors().size() - 1);
        return named(above.isSeries() ? "EventSeries" : EVENT, above, page.language());
    }

    private List<Thing> parts(Stream<ConferenceNode> parts, String language) {
        return parts.map(part -> part.span() == null
                        ? named(EVENT, part, language)
                        : named(EVENT, part, language)
                                .with("startDate", dates.iso(part.span(), false))
                                .with("endDate", dates.iso(part.span(), true)))
                .toList();
    }

    private static String status(Status status) {
        return switch (status) {
            case SCHEDULED -> "EventScheduled";
            case CANCELLED -> "EventCancelled";
            case POSTPONED -> "EventPostponed";
            case RESCHEDULED -> "EventRescheduled";
            case MOVED_ONLINE -> "EventMovedOnline";
        };
    }

    private static String attendance(ConferencePage page) {
        if (page.isOnline()) {
            return "OnlineEventAttendanceMode";
        }
        return page.node().attendance() == Attendance.MIXED ? "MixedEventAttendanceMode" : "OfflineEventAttendanceMode";
    }

    private static @Nullable Object location(ConferencePage page) {
        Thing online =
                page.onlineUrl().isEmpty() ? null : Thing.of("VirtualLocation").with("url", page.onlineUrl());
        if (page.isOnline() || page.venue() == null) {
            return online;
        }
        Thing place = place(page.venue(), page);
        return online == null ? place : List.of(place, online);
    }

    private static Thing place(VenuePlace venue, ConferencePage page) {
        Locale locale = Locale.forLanguageTag(page.language());
        VenueText text = venue.text(page.language());
        return Thing.of("Place")
                .with("name", venue.name(page.room(), page.language()))
                .with(
                        "address",
                        Thing.of("PostalAddress")
                                .with("streetAddress", text.address())
                                .with("addressLocality", text.city())
                                .with("addressCountry", venue.countryName(locale)));
    }

    private static List<Thing> organizers(ConferencePage page) {
        return Stream.of(InstitutionRole.HOST, InstitutionRole.ORGANISER)
                .flatMap(role -> page.involved(role).stream())
                .map(InstitutionLink::name)
                .distinct()
                .map(name -> Thing.of("Organization").with("name", name))
                .toList();
    }

    private static List<Thing> performers(ConferencePage page) {
        return Stream.of(ParticipationRole.KEYNOTE, ParticipationRole.SPEAKER)
                .flatMap(role -> page.people().getOrDefault(role, List.of()).stream())
                .map(ConferenceThings::person)
                .toList();
    }

    private static Thing person(Participant participant) {
        String affiliation = participant.affiliationName();
        return Thing.of("Person")
                .with("name", participant.person().name())
                .with(
                        "affiliation",
                        affiliation.isEmpty() ? null : Thing.of("Organization").with("name", affiliation));
    }

    private List<Thing> articles(ConferencePage page) {
        return page.articles().values().stream()
                .flatMap(List::stream)
                .map(NamingArticle::path)
                .distinct()
                .map(path -> Thing.reference(site.absolute(path) + "#article"))
                .toList();
    }
}
