package conferencenews.viewcount;

import java.util.Collection;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures of each article and day. */
@Repository
class DailyViews {

    private static final String ADD = """
            update article_view_daily set views = views + ?, unique_views = unique_views + ?, readers = readers + ?,
              robots = robots + ?, ai = ai + ?, staff = staff + ?, suspect = suspect + ?
            where article_id = ? and viewed_on = ?""";

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    DailyViews(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    long views(long article) {
        return database.sql("""
                        select coalesce(sum(views), 0) from (
                          select views from article_view_daily where article_id = :article
                          union all select views from article_view_baseline where article_id = :article) counted""").param("article", article).query(Long.class).single();
    }

    /** All or nothing. */
    void add(SortedMap<Cell, Figures> batch) {
        transaction.executeWithoutResult(status -> batch.forEach(this::add));
    }

    private void add(Cell cell, Figures figures) {
        if (!update(cell, figures)) {
            database.sql("insert into article_view_daily (article_id, viewed_on) values (?, ?) on conflict do nothing")
                    .params(cell.article(), cell.date())
                    .update();
            update(cell, figures);
        }
    }

    private boolean update(Cell cell, Figures figures) {
        return database.sql(ADD)
                        .params(
                                figures.views(),
                                figures.uniqueViews(),
                                figures.readers(),
                                figures.robots(),
                                figures.ai(),
                                figures.staff(),
                                figures.suspect(),
                                cell.article(),
                                cell.date())
                        .update()
                > 0;
    }

    void delete(Collection<Long> articles) {
        database.sql("delete from article_view_daily where article_id in (:articles)")
                .param("articles", articles)
                .update();
    }
}
