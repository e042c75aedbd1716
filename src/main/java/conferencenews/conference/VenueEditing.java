package conferencenews.conference;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commands on venues; editors give them. */
@Component
@Transactional
class VenueEditing {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Venues venues;
    private final Conferences conferences;
    private final ApplicationEventPublisher events;
    private final Site site;

    VenueEditing(Venues venues, Conferences conferences, ApplicationEventPublisher events, Site site) {
        this.venues = venues;
        this.conferences = conferences;
        this.events = events;
        this.site = site;
    }

    boolean isKnown(long id) {
        return venues.existsById(id);
    }

    /** A new one, of which nothing but the name is known. */
    long named(Actor actor, String language, String name) {
        return add(actor, VenueForm.named(Map.of(language, name)));
    }

    long add(Actor actor, VenueForm form) {
        actor.require(Role.EDITOR);
        Map<String, VenueText> texts = checked(form);
        Venue venue = new Venue(texts);
        fill(venue, texts, form);
        venues.save(venue);
        venues.flush();
        events.publishEvent(Venue.Changed.by(actor, "venue-added", venue));
        return venue.id();
    }

    void edit(Actor actor, long id, VenueForm form) {
        actor.require(Role.EDITOR);
        Venue venue = venues.findById(id).orElseThrow(PageNotFound::new);
        if (form.version() != null) {
            venue.requireVersion(form.version());
        }
        fill(venue, checked(form), form);
        venues.flush();
        events.publishEvent(Venue.Changed.by(actor, "venue-edited", venue));
    }

    /** @throws Refused if something takes place there */
    void delete(Actor actor, long id) {
        actor.require(Role.EDITOR);
        Venue venue = venues.findById(id).orElseThrow(PageNotFound::new);
        if (conferences.existsByVenueId(id)) {
            throw new Refused("", "conference.venue.used");
        }
        venues.delete(venue);
        venues.flush();
        events.publishEvent(Venue.Changed.by(actor, "venue-deleted", venue));
    }

    /** Deletes those of the venues where nothing takes place. */
    void uproot(Actor actor, Collection<Long> ids) {
        actor.require(Role.ADMINISTRATOR);
        ids.stream()
                .filter(id -> venues.existsById(id) && !conferences.existsByVenueId(id))
                .forEach(id -> delete(actor, id));
    }

    private static void fill(Venue venue, Map<String, VenueText> texts, VenueForm form) {
        venue.edit(texts, form.country().toUpperCase(Locale.ROOT), form.latitude(), form.longitude(), form.onlineUrl());
    }

    private Map<String, VenueText> checked(VenueForm form) {
        Map<String, VenueText> texts = form.texts(site.languages());
        Problems problems = new Problems();
        problems.check(
                        texts.values().stream().allMatch(text -> text.name().isEmpty()),
                        "names[" + site.defaultLanguage() + "]",
                        "conference.venue.name.missing")
                .check(
                        !form.country().isEmpty()
                                && !COUNTRIES.contains(form.country().toUpperCase(Locale.ROOT)),
                        "country",
                        "conference.venue.country.unknown")
                .check(isBeyond(form.latitude(), 90), "latitude", "conference.venue.latitude.invalid")
                .check(isBeyond(form.longitude(), 180), "longitude", "conference.venue.longitude.invalid")
                .check(
                        (form.latitude() == null) != (form.longitude() == null),
                        form.latitude() == null ? "latitude" : "longitude",
                        "conference.venue.place.half");
        WebAddress.check(form.onlineUrl(), "onlineUrl", problems);
        problems.refuse();
        return texts;
    }

    private static boolean isBeyond(@Nullable BigDecimal degrees, int most) {
        return degrees != null && degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0;
    }
}
