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

    void endOthers(String username, String current) {
        database.sql("delete from spring_session where principal_name = :username and session_id <> :current")
                .param("username", username)
                .param("current", current)
                .update();
    }
}
