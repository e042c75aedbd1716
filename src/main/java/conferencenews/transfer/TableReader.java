package conferencenews.transfer;

import conferencenews.transfer.Table.Column;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.MinimalPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of a table as lines of JSON: first the names of its columns, then the values of each row. */
final class TableReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .defaultPrettyPrinter(new MinimalPrettyPrinter("\n"))
            .build();

    private final Connection connection;

    TableReader(Connection connection) {
        this.connection = connection;
    }

    /** Returns how many rows there are. */
    long write(Table table, OutputStream out) throws SQLException {
        try (Statement query = connection.createStatement();
                JsonGenerator json = JSON.writerWithDefaultPrettyPrinter().createGenerator(out)) {
            query.setFetchSize(table.rowsAtOnce());
            json.writeStartArray();
            table.columnNames().forEach(json::writeString);
            json.writeEndArray();
            try (ResultSet rows = query.executeQuery(table.selectAll())) {
                return write(rows, table.columns(), json);
            }
        }
    }

    private static long write(ResultSet rows, List<Column> columns, JsonGenerator json) throws SQLException {
        long count = 0;
        for (; rows.next(); count++) {
            json.writeStartArray();
            for (int place = 1; place <= columns.size(); place++) {
                if (rows.getObject(place) == null) {
                    json.writeNull();
                } else {
                    columns.get(place - 1).type().write(rows, place, json);
                }
            }
            json.writeEndArray();
        }
        return count;
    }
}
