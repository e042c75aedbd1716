package conferencenews.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends sessions in the transaction that makes them end. */
@Component
class Sessions {

    private final JdbcClient database;

    Sessions(JdbcClient database) {
        this.database = database;
    }

    void endAll(String username) {
        endOthers(username, "");
    }

    /** Ends the account's session of that key, see {@link SessionKey}; whether there was one. */
    boolean end(String username, String key) {
        return database
                .sql("select session_id from spring_session where principal_name = :username")
                .param("username", username)
                .query(String.class)
                .list()
                .stream()
                .filter(id -> SessionKey.of(id).equals(key))
                .anyMatch(this::delete);
    }

    private boolean delete(String id) {
        return database.sql("delete from spring_session where session_id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    void endOthers(String username, String current) {
        database.sql("delete from spring_session where principal_name = :username and session_id <> :current")
                .param("username", username)
                .param("current", current)
                .update();
    }
}
