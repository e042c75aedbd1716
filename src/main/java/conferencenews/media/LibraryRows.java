package conferencenews.media;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pages of the library, the newest image first. */
@Repository
class LibraryRows {

    static final int PAGE = 48;
    static final Duration SOON = Duration.ofDays(14);

    private static final int BATCH = 500;
    private static final String LIST = """
            select id, name, rights_end, uploaded_at from image
            where id < :below and lower(name || ' ' || alt_text || ' ' || caption || ' ' || credit) like :words
            and %s order by id desc limit :most""";

    private final JdbcClient database;
    private final Pictures pictures;
    private final Uses uses;
    private final Clock clock;

    LibraryRows(JdbcClient database, Pictures pictures, Uses uses, Clock clock) {
        this.database = database;
        this.pictures = pictures;
        this.uses = uses;
        this.clock = clock;
    }

    /** Up to one more than a page, which tells whether there is another. */
    List<LibraryRow> list(String words, LibraryFilter filter, long below) {
        List<Row> rows = filter == LibraryFilter.UNUSED ? unused(words, below) : rows(words, filter, below, PAGE + 1);
        Map<Long, Picture> shown = pictures.ofAny(rows.stream().map(Row::id).toList());
        Instant now = clock.instant();
        return rows.stream()
                .filter(row -> shown.containsKey(row.id))
                .map(row -> row.shown(shown.get(row.id), now))
                .toList();
    }

    private List<Row> unused(String words, long below) {
        List<Row> unused = new ArrayList<>();
        List<Row> batch = rows(words, LibraryFilter.UNUSED, below, BATCH);
        while (!batch.isEmpty() && unused.size() <= PAGE) {
            Set<Long> used = uses.usedImages(batch.stream().map(Row::id).toList());
            batch.stream().filter(row -> !used.contains(row.id)).forEach(unused::add);
            batch = batch.size() < BATCH
                    ? List.of()
                    : rows(words, LibraryFilter.UNUSED, batch.get(BATCH - 1).id, BATCH);
        }
        return unused.subList(0, Math.min(unused.size(), PAGE + 1));
    }

    private List<Row> rows(String words, LibraryFilter filter, long below, int most) {
        JdbcClient.StatementSpec list = database.sql(LIST.formatted(filter.condition()))
                .param("below", below)
                .param("words", pattern(words))
                .param("most", most);
        if (filter == LibraryFilter.ENDING_RIGHTS) {
            list.param("soon", clock.instant().plus(SOON).atOffset(ZoneOffset.UTC));
        }
        return list.query(Row.class).list();
    }

    private static String pattern(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private record Row(long id, String name, @Nullable OffsetDateTime rightsEnd, OffsetDateTime uploadedAt) {

        LibraryRow shown(Picture picture, Instant now) {
            return new LibraryRow(
                    picture, name, rightsEnd == null ? null : rightsEnd.toInstant(), uploadedAt.toInstant(), now);
        }
    }
}
