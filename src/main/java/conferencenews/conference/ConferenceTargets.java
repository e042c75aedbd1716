package conferencenews.conference;

import conferencenews.account.Actor;
import conferencenews.directory.LinkKind;
import conferencenews.directory.LinkTargets;
import conferencenews.directory.Linked;
import conferencenews.site.Site;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conferences, their parts and series as articles link to them, public or not. */
@Component
@Order(3)
class ConferenceTargets implements LinkTargets {

    private static final String SUGGESTED = """
            c.id in (select t.conference_id from conference_text t where lower(t.name) like :start
              or lower(t.name) like :word)
            order by case when c.kind = 'talk' then 1 else 0 end, c.span_begins_at desc nulls last, c.id desc
            limit %d""";

    private static final String CALLED =
            "select distinct conference_id from conference_text where lower(name) = :name order by conference_id limit 10";

    private final ConferenceRows rows;
    private final ConferenceEditing editing;
    private final EventDates dates;
    private final JdbcClient database;
    private final Site site;
    private final Clock clock;

    ConferenceTargets(
            ConferenceRows rows,
            ConferenceEditing editing,
            EventDates dates,
            JdbcClient database,
            Site site,
            Clock clock) {
        this.rows = rows;
        this.editing = editing;
        this.dates = dates;
        this.database = database;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public LinkKind kind() {
        return LinkKind.CONFERENCE;
    }

    @Override
    public Map<Long, Linked> named(Collection<Long> ids, String language) {
        Map<Long, Linked> linked = new LinkedHashMap<>();
        nodes(ids).forEach(node -> linked.put(node.id(), linked(node, language)));
        return linked;
    }

    @Override
    public List<Linked> suggest(String typed, String language, int most) {
        String start = lower(typed).replaceAll("[\\\\%_]", "\\\\$0");
        return start.isEmpty()
                ? List.of()
                : rows
                        .where(
                                SUGGESTED.formatted(most),
                                Map.of("start", start + "%", "word", "% " + start + "%"),
                                clock.instant())
                        .stream()
                        .map(node -> linked(node, language))
                        .toList();
    }

    @Override
    public List<Long> called(String name) {
        return database.sql(CALLED).param("name", lower(name)).query(Long.class).list();
    }

    /** A conference by itself; what it is a part of is said elsewhere. */
    @Override
    public long add(Actor actor, String language, String name) {
        return editing.add(
                actor,
                language,
                ConferenceForm.named(
                        ConferenceKind.CONFERENCE,
                        null,
                        Map.of(language, name),
                        site.zone().getId()));
    }

    @Override
    public Map<Long, Set<String>> spellings(Collection<Long> ids) {
        return nodes(ids).stream()
                .collect(Collectors.toMap(
                        ConferenceNode::id,
                        node -> node.texts().values().stream()
                                .map(ConferenceText::name)
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.toSet())));
    }

    private List<ConferenceNode> nodes(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows.where("c.id in (:ids)", Map.of("ids", ids), clock.instant());
    }

    private Linked linked(ConferenceNode node, String language) {
        Locale locale = Locale.forLanguageTag(language.isEmpty() ? site.defaultLanguage() : language);
        return new Linked(
                LinkKind.CONFERENCE,
                node.id(),
                node.name(language),
                node.span() == null ? "" : dates.days(node.span(), locale),
                "",
                node.path(language));
    }

    private static String lower(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
