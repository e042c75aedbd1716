package conferencenews.transfer;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** How the values of a column stand in a backup, the same for each database. */
enum ColumnType {
    WHOLE("smallint", "integer", "bigint", "int2", "int4", "int8") {
        @Override
        void write(ResultSet row, int place, JsonGenerator json) throws SQLException {
            json.writeNumber(row.getLong(place));
        }

        @Override
        void set(PreparedStatement insert, int place, JsonNode value) throws SQLException {
            insert.setLong(place, value.longValue());
        }
    },
    DECIMAL("numeric", "decimal") {
        @Override
        void write(ResultSet row, int place, JsonGenerator json) throws SQLException {
            json.writeString(row.getBigDecimal(place).toPlainString());
        }

        @Override
        void set(PreparedStatement insert, int place, JsonNode value) throws SQLException {
            insert.setBigDecimal(place, new BigDecimal(value.stringValue()));
        }
    },
    TEXT("character", "character varying", "character large object", "varchar", "bpchar", "text") {
        @Override
        void write(ResultSet row, int place, JsonGenerator json) throws SQLException {
            json.writeString(wellFormed(row.getString(place)));
        }

        @Override
        void set(PreparedStatement insert, int place, JsonNode value) throws SQLException {
            insert.setString(place, value.stringValue());
        }
    },
    TRUTH("boolean", "bool") {
        @Override
        void write(ResultSet row, int place, JsonGenerator json) throws SQLException {
            json.writeBoolean(row.getBoolean(place));
        }

        @Override
        void set(PreparedStatement insert, int place, JsonNode value) throws SQLException {
            insert.setBoolean(place, value.booleanValue());
        }
    },
    DATE("date") {
        @Override
        void write(ResultSet row, int place, JsonGenerator json) throws SQLException {
            json.writeString(row.getObject(place, LocalDate.class).toString());
        }

        @Override
        void set(PreparedStatement insert, int place, JsonNode value) throws SQLException {
            insert.setObject(place, LocalDate.parse(value.stringValue()));
        }
    },
    INSTANT("timestamp with time zone", "timestamptz") {
        @Override
        void write(ResultSet row, int place, JsonGenerator json) throws SQLException {
            json.writeString(
                    row.getObject(place, OffsetDateTime.class).toInstant().toString());
        }

        @Override
        void set(PreparedStatement insert, int place, JsonNode value) throws SQLException {
            insert.setObject(place, Instant.parse(value.stringValue()).atOffset(ZoneOffset.UTC));
        }
    },
    BYTES("binary varying", "binary large object", "bytea") {
        @Override
        void write(ResultSet row, int place, JsonGenerator json) throws SQLException {
            json.writeString(Base64.getEncoder().encodeToString(row.getBytes(place)));
        }

        @Override
        void set(PreparedStatement insert, int place, JsonNode value) throws SQLException {
            insert.setBytes(place, Base64.getDecoder().decode(value.stringValue()));
        }
    };

    private final List<String> names;

    ColumnType(String... names) {
        this.names = List.of(names);
    }

    /** Of what a database calls a type; empty for one that no backup has held yet. */
    static Optional<ColumnType> named(String name) {
        String known = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.names.contains(known))
                .findFirst();
    }

    /** Writes a value that is not null. */
    abstract void write(ResultSet row, int place, JsonGenerator json) throws SQLException;

    /** Sets a value that is not null. */
    abstract void set(PreparedStatement insert, int place, JsonNode value) throws SQLException;

    /** H2 keeps halves of characters, as when a text was cut between them; no other place takes them. */
    private static String wellFormed(String text) {
        boolean half = text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        return half ? text.replaceAll("[\\x{D800}-\\x{DFFF}]", "\uFFFD") : text;
    }
}
