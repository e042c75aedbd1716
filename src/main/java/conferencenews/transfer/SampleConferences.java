package conferencenews.transfer;

import conferencenews.account.Actor;
import conferencenews.article.ArticleLink;
import conferencenews.conference.ConferenceForm;
import conferencenews.conference.ConferenceKind;
import conferencenews.conference.ConferencePlanting;
import conferencenews.conference.FormTime;
import conferencenews.conference.ParticipationForm;
import conferencenews.conference.ParticipationRole;
import conferencenews.conference.VenueForm;
import conferencenews.directory.Directory;
import conferencenews.directory.LinkKind;
import conferencenews.site.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The conferences of the sample: planted after its people, before its articles; uprooted between them. */
@Component
class SampleConferences {

    private static final String LANGUAGE = "en";

    private final SampleFiles files;
    private final ConferencePlanting planting;
    private final Directory directory;
    private final JdbcClient database;
    private final Site site;
    private final Clock clock;

    SampleConferences(
            SampleFiles files,
            ConferencePlanting planting,
            Directory directory,
            JdbcClient database,
            Site site,
            Clock clock) {
        this.files = files;
        this.planting = planting;
        this.directory = directory;
        this.database = database;
        this.site = site;
        this.clock = clock;
    }

    /** @return what each article is to conferences, by its name */
    Map<String, List<ArticleLink>> plant() {
        Map<String, Object> sample = files.conferences();
        Map<String, Long> venues = new HashMap<>();
        Yamls.list(sample, "venues").forEach(entry -> venues.put(Yamls.text(entry, "key"), venue(entry)));
        Map<String, List<ArticleLink>> links = new HashMap<>();
        Yamls.list(sample, "conferences").forEach(entry -> plant(entry, null, venues, links));
        return links;
    }

    /** What nothing but the sample refers to. */
    void uproot(Actor actor) {
        planting.uproot(actor, of("conference"), of("venue"));
        database.sql("delete from sample_conference").update();
    }

    private void plant(
            Map<String, Object> entry,
            @Nullable Long parent,
            Map<String, Long> venues,
            Map<String, List<ArticleLink>> links) {
        long id = planting.conference(Actor.SYSTEM, LANGUAGE, form(entry, parent, venues));
        remember("conference", id);
        Yamls.list(entry, "people").forEach(person -> participation(id, person));
        Yamls.list(entry, "articles")
                .forEach(article -> links.computeIfAbsent(Yamls.text(article, "name"), name -> new ArrayList<>())
                        .add(new ArticleLink(LinkKind.CONFERENCE, id, Yamls.text(article, "link"), "", "")));
        Yamls.list(entry, "parts").forEach(part -> plant(part, id, venues, links));
        if (entry.containsKey("announced")) {
            planting.announce(Actor.SYSTEM, id);
        }
        if (entry.containsKey("cancelled")) {
            planting.cancel(Actor.SYSTEM, id, Yamls.texts(entry, "cancelled"));
        }
    }

    private void participation(long conference, Map<String, Object> entry) {
        String name = Yamls.text(entry, "name");
        String institution = Yamls.text(entry, "institution");
        boolean isNew = directory.peopleNamed(name).isEmpty();
        boolean isNewInstitution = !institution.isEmpty()
                && directory.institutionsNamed(institution).isEmpty();
        planting.participation(
                Actor.SYSTEM,
                LANGUAGE,
                conference,
                new ParticipationForm(
                        name,
                        ParticipationRole.valueOf(Yamls.text(entry, "role").toUpperCase(Locale.ROOT)),
                        Yamls.text(entry, "title"),
                        "",
                        institution,
                        null));
        if (isNew) {
            rememberAdded("person", directory.peopleNamed(name));
        }
        if (isNewInstitution) {
            rememberAdded("institution", directory.institutionsNamed(institution));
        }
    }

    /** Whom the directory's part of the sample does not name, and takes away with its own. */
    private void rememberAdded(String kind, List<Long> ids) {
        ids.forEach(id -> database.sql("insert into sample_entity (kind, target_id) values (:kind, :id)")
                .param("kind", kind)
                .param("id", id)
                .update());
    }

    private ConferenceForm form(Map<String, Object> entry, @Nullable Long parent, Map<String, Long> venues) {
        Map<String, Object> registration = Yamls.map(entry, "registration");
        LocalDate first = day(entry.get("first"));
        LocalDate last = entry.containsKey("last") ? day(entry.get("last")) : first;
        return new ConferenceForm(
                ConferenceKind.valueOf(Yamls.text(entry, "kind").toUpperCase(Locale.ROOT)),
                parent,
                Yamls.texts(entry, "name"),
                Yamls.texts(entry, "theme"),
                Map.of(),
                topics(entry),
                site.zone().getId(),
                new FormTime(first, time(entry, "from"), ""),
                new FormTime(last, time(entry, "until"), ""),
                null,
                venues.get(Yamls.text(entry, "venue")),
                "",
                "",
                "",
                lines(entry, "hosts"),
                lines(entry, "organisers"),
                "",
                lines(entry, "participants"),
                Yamls.text(registration, "address"),
                null,
                new FormTime(day(registration.get("closes")), null, ""),
                Map.of(),
                null);
    }

    private static Map<String, String> topics(Map<String, Object> entry) {
        Map<String, String> topics = new LinkedHashMap<>();
        Yamls.lists(Yamls.map(entry, "topics"))
                .forEach((language, names) -> topics.put(language, String.join("\n", names)));
        return topics;
    }

    private static String lines(Map<String, Object> entry, String name) {
        return String.join("\n", Yamls.words(entry, name));
    }

    /** A date, or days after the first start. */
    private @Nullable LocalDate day(@Nullable Object day) {
        if (day instanceof Date date) {
            return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        }
        return day instanceof Integer days
                ? clock.instant().atZone(site.zone()).toLocalDate().plusDays(days)
                : null;
    }

    private static @Nullable LocalTime time(Map<String, Object> entry, String name) {
        String time = Yamls.text(entry, name);
        return time.isEmpty() ? null : LocalTime.parse(time);
    }

    private long venue(Map<String, Object> entry) {
        long id = planting.venue(
                Actor.SYSTEM,
                new VenueForm(
                        Yamls.texts(entry, "name"),
                        Yamls.texts(entry, "room"),
                        Yamls.texts(entry, "building"),
                        Map.of(),
                        Yamls.texts(entry, "city"),
                        Yamls.text(entry, "country"),
                        null,
                        null,
                        "",
                        null));
        remember("venue", id);
        return id;
    }

    private void remember(String kind, long id) {
        database.sql("insert into sample_conference (kind, target_id) values (:kind, :id)")
                .param("kind", kind)
                .param("id", id)
                .update();
    }

    private List<Long> of(String kind) {
        return database.sql("select target_id from sample_conference where kind = :kind order by target_id")
                .param("kind", kind)
                .query(Long.class)
                .list();
    }
}
