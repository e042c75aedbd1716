package conferencenews.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds.
 *
 * @param format the version of the file's format
 * @param schema the version of the database's schema, the same on each database
 * @param tables in the order in which they can be filled
 * @param journal whether the journal of views is in it
 */
record Manifest(
        int format,
        String schema,
        String site,
        Instant madeAt,
        boolean journal,
        List<Rows> tables,
        List<Counter> counters,
        List<Part> parts) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** @throws BackupRefused if it is none, or one of a later format */
    static Manifest of(byte[] json) {
        try {
            int format = JSON.readTree(json).path("format").intValue(0);
            if (format > FORMAT) {
                throw new BackupRefused("The backup was made by a newer release of Conference News: its format is "
                        + format + ", this one reads " + FORMAT + ". Use that release.");
            }
            return JSON.readValue(json, Manifest.class).checked();
        } catch (JacksonException | NullPointerException | IllegalArgumentException unreadable) {
            throw new BackupRefused("The file is no backup, or a damaged one: its " + NAME + " cannot be read.");
        }
    }

    Manifest with(List<Part> parts) {
        return new Manifest(format, schema, site, madeAt, journal, tables, counters, parts);
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    long rows() {
        return tables.stream().mapToLong(Rows::rows).sum();
    }

    /** The number of files of the data folder, the journal apart. */
    long files() {
        return parts.stream().filter(part -> DataFiles.isOne(part.name())).count();
    }

    private Manifest checked() {
        if (format < 1) {
            throw new IllegalArgumentException();
        }
        Objects.requireNonNull(schema);
        Objects.requireNonNull(madeAt);
        tables.forEach(table -> Objects.requireNonNull(table.table));
        counters.forEach(counter -> Objects.requireNonNull(counter.name()));
        parts.forEach(part -> Objects.requireNonNull(part.name).length());
        return this;
    }

    /** How many rows of a table there are. */
    record Rows(String table, long rows) {

        String part() {
            return part(table);
        }

        static String part(String table) {
            return "database/" + table + ".jsonl";
        }
    }

    /** An entry of the file: its size and what it must be. */
    record Part(String name, long bytes, String sha256) {}
}
