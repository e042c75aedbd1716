package conferencenews.conference;

import conferencenews.directory.LinkKind;
import conferencenews.directory.LinkUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often conferences name somebody, as taking part, as an affiliation of that day, as an institution involved. */
@Component
class ConferenceUses implements LinkUses {

    private static final String OF_PERSON = "select count(*) from participation where person_id = :id";

    private static final String OF_INSTITUTION = """
            select (select count(*) from participation where institution_id = :id)
              + (select count(*) from conference_institution where institution_id = :id)""";

    private final JdbcClient database;

    ConferenceUses(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String key() {
        return "admin.directory.uses.conferences";
    }

    @Override
    public long count(LinkKind kind, long id) {
        return switch (kind) {
            case PERSON -> count(OF_PERSON, id);
            case INSTITUTION -> count(OF_INSTITUTION, id);
            default -> 0;
        };
    }

    private long count(String question, long id) {
        return database.sql(question).param("id", id).query(Long.class).single();
    }
}
