package conferencenews.search;

import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The position of an index that all processes share: a row of the database. */
record SharedPosition(JdbcClient database) implements IndexPosition {

    @Override
    public OptionalLong read() {
        return database.sql("select generation from search_position where generation is not null")
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public void write(long generation) {
        database.sql("update search_position set generation = :generation where id = 1")
                .param("generation", generation)
                .update();
    }
}
