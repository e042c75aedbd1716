package conferencenews.media;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What editors call images and attachments by, on pages of other modules. */
@Component
public class LibraryNames {

    private static final String ATTACHMENT_NAME = "coalesce(nullif(title, ''), name)";

    private final JdbcClient database;

    LibraryNames(JdbcClient database) {
        this.database = database;
    }

    public List<Named> images(Collection<Long> ids) {
        return among("select id, name from image", ids);
    }

    public List<Named> attachments(Collection<Long> ids) {
        return among("select id, " + ATTACHMENT_NAME + " from attachment", ids);
    }

    /** The newest first. */
    public List<Named> newestImages(int limit) {
        return newest("select id, name from image", limit);
    }

    public List<Named> newestAttachments(int limit) {
        return newest("select id, " + ATTACHMENT_NAME + " from attachment", limit);
    }

    private List<Named> among(String names, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(names + " where id in (:ids) order by id")
                        .param("ids", ids)
                        .query((row, place) -> new Named(row.getLong(1), row.getString(2)))
                        .list();
    }

    private List<Named> newest(String names, int limit) {
        return database.sql(names + " order by id desc fetch first " + limit + " rows only")
                .query((row, place) -> new Named(row.getLong(1), row.getString(2)))
                .list();
    }

    /** Something in the library by its number and name. */
    public record Named(long id, String name) {

        /** {@code 17 – quay}: what fields for pictures and files take and show. */
        public String label() {
            return id + " – " + name;
        }
    }
}
