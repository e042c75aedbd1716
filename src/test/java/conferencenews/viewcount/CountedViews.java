package conferencenews.viewcount;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts figures where counting would have put them. */
@TestComponent
public class CountedViews {

    private final JdbcClient database;
    private final Views views;

    CountedViews(JdbcClient database, Views views) {
        this.database = database;
        this.views = views;
    }

    public void onDay(long article, LocalDate date, long number) {
        onDay(article, date, number, 0, 0, 0, 0);
    }

    /** Two thirds of the views are unique and half of them are of different readers. */
    public void onDay(long article, LocalDate date, long number, long robots, long ai, long staff, long suspect) {
        database.sql("""
                        insert into article_view_daily
                          (article_id, viewed_on, views, unique_views, readers, robots, ai, staff, suspect)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(article, date, number, number * 2 / 3, number / 2, robots, ai, staff, suspect)
                .update();
        addToTotal(article, number);
    }

    public void inHour(long article, Instant hour, long number) {
        database.sql("insert into article_view_hourly (hour_start, article_id, views) values (?, ?, ?)")
                .params(hour.atOffset(ZoneOffset.UTC), article, number)
                .update();
    }

    public void excluded(LocalDate date, String type, long requests) {
        database.sql("insert into view_excluded_daily (excluded_on, class, requests) values (?, ?, ?)")
                .params(date, type, requests)
                .update();
    }

    private void addToTotal(long article, long number) {
        database.sql("insert into article_view_total (article_id, views) values (?, 0) on conflict do nothing")
                .param(article)
                .update();
        database.sql("update article_view_total set views = views + ? where article_id = ?")
                .params(number, article)
                .update();
        views.changed(article);
    }
}
