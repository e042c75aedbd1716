package conferencenews.directory;

import conferencenews.site.NextChange;
import conferencenews.site.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads agreements: four questions for any number of them. */
@Component
public class AgreementRegister implements NextChange {

    private static final String ROWS = "select a.id, a.kind, a.signed_on, a.term, a.ends_on from agreement a where ";

    private static final String NEWEST_FIRST = " order by a.signed_on desc, a.id desc limit :most";

    private static final String OF_PARTY =
            "exists (select 1 from agreement_party p where p.agreement_id = a.id and p.institution_id = :institution)";

    private static final String IN_COUNTRY = """
            exists (select 1 from agreement_party p join institution i on i.id = p.institution_id
              where p.agreement_id = a.id and i.country = :country)""";

    private final JdbcClient database;
    private final Directory directory;
    private final MessageSource messages;
    private final Site site;

    /** Named by an article that can be read now, or listed by editors. */
    private final String shown;

    AgreementRegister(
            JdbcClient database, Directory directory, MessageSource messages, Site site, PublicLinks publicLinks) {
        this.shown = "(a.listed or " + publicLinks.condition(LinkKind.AGREEMENT, "a.id") + ")";
        this.database = database;
        this.directory = directory;
        this.messages = messages;
        this.site = site;
    }

    /** What readers may know of, the newest first. */
    public List<AgreementRow> shown(AgreementFilter filter, String language, Instant now, int most) {
        List<String> conditions = new ArrayList<>(List.of(shown));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("now", now.atOffset(ZoneOffset.UTC));
        if (!filter.year().isEmpty()) {
            conditions.add("a.signed_on between :first and :last");
            LocalDate first = LocalDate.of(Integer.parseInt(filter.year()), 1, 1);
            values.put("first", first);
            values.put("last", first.plusYears(1).minusDays(1));
        }
        if (!filter.country().isEmpty()) {
            conditions.add(IN_COUNTRY);
            values.put("country", filter.country());
        }
        if (!filter.institution().isEmpty()) {
            conditions.add(OF_PARTY);
            values.put("institution", Long.valueOf(filter.institution()));
        }
        if (!filter.kind().isEmpty()) {
            conditions.add("a.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (!filter.state().isEmpty()) {
            conditions.add(
                    filter.state().equals(AgreementFilter.ENDED)
                            ? "a.ends_on < :today"
                            : "(a.ends_on is null or a.ends_on >= :today)");
            values.put("today", today(now));
        }
        return read(ROWS + String.join(" and ", conditions) + NEWEST_FIRST, values, most, language);
    }

    /** What readers may know of that such a person signed. */
    public List<AgreementRow> signedBy(long person, String language, Instant now, int most) {
        String signed =
                " and exists (select 1 from agreement_signatory s where s.agreement_id = a.id and s.person_id = :person)";
        return read(
                ROWS + shown + signed + NEWEST_FIRST,
                Map.of("now", now.atOffset(ZoneOffset.UTC), "person", person),
                most,
                language);
    }

    /** The one with that number, if readers may know of it. */
    public Optional<AgreementRow> shown(long id, String language, Instant now) {
        return read(
                        ROWS + shown + " and a.id = :id" + NEWEST_FIRST,
                        Map.of("now", now.atOffset(ZoneOffset.UTC), "id", id),
                        1,
                        language)
                .stream()
                .findFirst();
    }

    /** Whoever may know of them. */
    List<AgreementRow> all(Collection<Long> ids, String language) {
        return ids.isEmpty()
                ? List.of()
                : read(ROWS + "a.id in (:ids)" + NEWEST_FIRST, Map.of("ids", ids), ids.size(), language);
    }

    /** Those of which one side begins so; the newest where nothing is asked for. */
    List<AgreementRow> between(Collection<Long> institutions, String language, int most) {
        return institutions.isEmpty()
                ? List.of()
                : read(
                        ROWS + "exists (select 1 from agreement_party p where p.agreement_id = a.id"
                                + " and p.institution_id in (:institutions))" + NEWEST_FIRST,
                        Map.of("institutions", institutions),
                        most,
                        language);
    }

    List<AgreementRow> newest(String language, int most) {
        return read(ROWS + "1 = 1" + NEWEST_FIRST, Map.of(), most, language);
    }

    /** Those of an account that end from today on within so many days, the next first. */
    public List<AgreementRow> ending(@Nullable Long owner, String language, Instant now, int days, int most) {
        LocalDate today = today(now);
        return owner == null
                ? List.of()
                : read(
                        ROWS + "a.owner_id = :owner and a.ends_on between :today and :last"
                                + " order by a.ends_on, a.id limit :most",
                        Map.of("owner", owner, "today", today, "last", today.plusDays(days)),
                        most,
                        language);
    }

    public LocalDate today(Instant now) {
        return now.atZone(site.zone()).toLocalDate();
    }

    /** The midnight in which the next agreement is over. */
    @Override
    public Instant nextChange(Instant now) {
        return database.sql("select ends_on from agreement where ends_on >= :today order by ends_on limit 1")
                .param("today", today(now))
                .query(LocalDate.class)
                .optional()
                .map(day -> day.plusDays(1).atStartOfDay(site.zone()).toInstant())
                .orElse(Instant.MAX);
    }

    private List<AgreementRow> read(String question, Map<String, Object> values, int most, String language) {
        List<Row> rows = database.sql(question)
                .params(values)
                .param("most", most)
                .query(Row.class)
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(Row::id).toList();
        Map<Long, List<Long>> parties = targets("agreement_party", "institution_id", ids);
        Map<Long, List<Long>> signatories = targets("agreement_signatory", "person_id", ids);
        Map<Long, InstitutionLink> institutions = directory.institutions(flat(parties), language);
        Map<Long, PersonLink> people = directory.people(flat(signatories), language);
        return rows.stream()
                .map(row -> row(
                        row,
                        linked(parties.getOrDefault(row.id, List.of()), institutions),
                        linked(signatories.getOrDefault(row.id, List.of()), people),
                        Locale.forLanguageTag(language)))
                .toList();
    }

    private AgreementRow row(Row row, List<InstitutionLink> parties, List<PersonLink> signatories, Locale locale) {
        AgreementKind kind = AgreementKind.of(row.kind).orElse(AgreementKind.OTHER);
        String title = messages.getMessage(
                "agreement.name",
                new Object[] {
                    messages.getMessage(kind.key(), null, locale),
                    String.join(
                            " – ", parties.stream().map(InstitutionLink::name).toList())
                },
                locale);
        return new AgreementRow(row.id, kind, title, row.signedOn, row.term, row.endsOn, parties, signatories);
    }

    private Map<Long, List<Long>> targets(String table, String column, List<Long> agreements) {
        Map<Long, List<Long>> targets = new LinkedHashMap<>();
        database.sql("select agreement_id, %s from %s where agreement_id in (:ids) order by agreement_id, position"
                        .formatted(column, table))
                .param("ids", agreements)
                .query(row -> {
                    targets.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(row.getLong(2));
                });
        return targets;
    }

    private static List<Long> flat(Map<Long, List<Long>> targets) {
        return targets.values().stream().flatMap(List::stream).distinct().toList();
    }

    private static <T> List<T> linked(List<Long> ids, Map<Long, T> found) {
        return ids.stream().map(found::get).filter(Objects::nonNull).distinct().toList();
    }

    private record Row(
            long id,
            String kind,
            LocalDate signedOn,
            String term,
            @Nullable LocalDate endsOn) {}
}
