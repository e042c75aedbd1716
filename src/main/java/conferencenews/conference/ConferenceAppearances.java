package conferencenews.conference;

import conferencenews.directory.Appearances;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the directory in which conferences its people and institutions took part. */
@Component
@Transactional(readOnly = true)
class ConferenceAppearances implements Appearances {

    private static final int MOST = 200;

    private static final String OF_PERSON = """
            select p.conference_id, p.role, p.title from participation p
            where p.person_id in (select x.id from person x where x.id = :id or x.merged_into = :id)""";

    private static final String OF_INSTITUTION = """
            select i.conference_id, i.role, '' from conference_institution i
            where i.institution_id in (select x.id from institution x where x.id = :id or x.merged_into = :id)
            union
            select p.conference_id, 'participant', '' from participation p
            where p.institution_id in (select x.id from institution x where x.id = :id or x.merged_into = :id)""";

    private final ConferenceRows rows;
    private final EventDates dates;
    private final MessageSource messages;
    private final JdbcClient database;

    ConferenceAppearances(ConferenceRows rows, EventDates dates, MessageSource messages, JdbcClient database) {
        this.rows = rows;
        this.dates = dates;
        this.messages = messages;
        this.database = database;
    }

    @Override
    public List<Appearance> ofPerson(long person, String language, Instant now) {
        return appearances(OF_PERSON, "conference.role.", person, language, now);
    }

    @Override
    public List<Appearance> ofInstitution(long institution, String language, Instant now) {
        return appearances(OF_INSTITUTION, "conference.institution-role.", institution, language, now);
    }

    private List<Appearance> appearances(String question, String key, long id, String language, Instant now) {
        Locale locale = Locale.forLanguageTag(language);
        String separator = messages.getMessage("conference.appearance.separator", null, locale);
        Map<Long, Set<String>> roles = new LinkedHashMap<>();
        database.sql(question).param("id", id).query(row -> {
            roles.computeIfAbsent(row.getLong(1), conference -> new LinkedHashSet<>())
                    .add(role(key + row.getString(2).toUpperCase(Locale.ROOT), row.getString(3), locale));
        });
        if (roles.isEmpty()) {
            return List.of();
        }
        return rows
                .visibleWhere(
                        "c.id in (:ids)",
                        "order by c.span_begins_at desc nulls first, c.id desc limit " + MOST,
                        Map.of("ids", roles.keySet()),
                        now)
                .stream()
                .map(node -> new Appearance(
                        node.name(language),
                        node.span() == null ? "" : dates.days(Objects.requireNonNull(node.span()), locale),
                        String.join(separator, roles.get(node.id())),
                        node.path(language)))
                .collect(Collectors.toList());
    }

    private String role(String key, String title, Locale locale) {
        String role = messages.getMessage(key, null, locale);
        return title.isEmpty()
                ? role
                : messages.getMessage("conference.appearance.titled", new Object[] {role, title}, locale);
    }
}
