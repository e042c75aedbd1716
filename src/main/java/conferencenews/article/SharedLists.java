package conferencenews.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which lists of events, people, institutions and agreements an article stands: what it shares with others. */
@Component
class SharedLists {

    private static final String LISTS = "select l.list_kind, l.list_id from listing l where l.article_id = :article"
            + " and l.list_kind >= " + SharedList.EVENT + " and" + Visible.LISTING_ROW
            + " order by l.list_kind, l.list_id fetch first 24 rows only";

    private final JdbcClient database;

    SharedLists(JdbcClient database) {
        this.database = database;
    }

    List<SharedList> of(long article, Instant now) {
        return database.sql(LISTS)
                .param("article", article)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, place) -> new SharedList(row.getShort(1), row.getLong(2)))
                .list();
    }

    record SharedList(short kind, long list) {

        private static final short EVENT = 3;

        boolean isEvent() {
            return kind == EVENT;
        }
    }
}
