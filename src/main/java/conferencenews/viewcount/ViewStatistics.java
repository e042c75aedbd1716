package conferencenews.viewcount;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures of articles by day, for those who write reports. Days are those of the site's zone, ends included. */
@Repository
public class ViewStatistics {

    private static final int FETCHED_AT_ONCE = 1_000;

    private final JdbcClient database;
    private final JdbcTemplate streams;
    private final TransactionTemplate transaction;
    private final Rankings rankings;

    ViewStatistics(
            JdbcClient database, JdbcTemplate template, PlatformTransactionManager transactions, Rankings rankings) {
        this.database = database;
        this.streams = new JdbcTemplate(template.getDataSource());
        this.streams.setFetchSize(FETCHED_AT_ONCE);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.rankings = rankings;
    }

    /** The days on which anything was counted. */
    public SortedMap<LocalDate, Reading> ofArticle(long article, LocalDate first, LocalDate last) {
        SortedMap<LocalDate, Reading> days = new TreeMap<>();
        database.sql("""
                        select viewed_on, views, unique_views, readers, robots, ai, staff, suspect
                        from article_view_daily where article_id = :article and viewed_on between :first and :last""")
                .param("article", article)
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    days.put(row.getObject(1, LocalDate.class), Reading.of(row, 2));
                });
        return days;
    }

    /** All that was counted here, without a baseline. */
    public Reading total(long article) {
        return database.sql("select" + Reading.SUMS + "from article_view_daily where article_id = ?")
                .param(article)
                .query((row, place) -> Reading.of(row, 1))
                .single();
    }

    /** The first day on which anything was counted; null if there is none. */
    public @Nullable LocalDate firstDay(long article) {
        return database.sql("select min(viewed_on) from article_view_daily where article_id = ?")
                .param(article)
                .query((row, place) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    /** The same for the whole site. */
    public @Nullable LocalDate firstDay() {
        return database.sql("select viewed_on from article_view_daily order by viewed_on fetch first 1 row only")
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    public Optional<Baseline> baseline(long article) {
        return Optional.ofNullable(baselines(List.of(article)).get(article));
    }

    public Map<Long, Baseline> baselines(Collection<Long> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        select article_id, views, source, counted_until, note from article_view_baseline
                        where article_id in (:articles)""")
                .param("articles", articles)
                .query((row, place) -> Map.entry(
                        row.getLong(1),
                        new Baseline(
                                row.getLong(2), row.getString(3), row.getObject(4, LocalDate.class), row.getString(5))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The most read articles of these days. */
    public Ranks mostRead(LocalDate first, LocalDate last) {
        return rankings.between(first, last);
    }

    /** The views of some hundred articles on these days, the most read first; without those that nobody read. */
    public List<Ranked> views(Collection<Long> articles, LocalDate first, LocalDate last) {
        return rankings.between(articles, first, last);
    }

    /** The figures of some articles on these days. */
    public Map<Long, Reading> readings(Collection<Long> articles, LocalDate first, LocalDate last) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select article_id," + Reading.SUMS + "from article_view_daily"
                        + " where article_id in (:articles) and viewed_on between :first and :last group by article_id")
                .param("articles", articles)
                .param("first", first)
                .param("last", last)
                .query((row, place) -> Map.entry(row.getLong(1), Reading.of(row, 2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The first of these days on which each of some articles was counted. */
    public Map<Long, LocalDate> firstDays(Collection<Long> articles, LocalDate first, LocalDate last) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        select article_id, min(viewed_on) from article_view_daily
                        where article_id in (:articles) and viewed_on between :first and :last group by article_id""")
                .param("articles", articles)
                .param("first", first)
                .param("last", last)
                .query((row, place) -> Map.entry(row.getLong(1), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every article of which anything was counted on these days, the most read first; none is kept in memory. */
    public void eachArticle(LocalDate first, LocalDate last, BiConsumer<Long, Reading> consumer) {
        transaction.executeWithoutResult(status -> streams.query(
                "select article_id," + Reading.SUMS + "from article_view_daily"
                        + " where viewed_on between ? and ? group by article_id order by 2 desc, article_id desc",
                row -> {
                    consumer.accept(row.getLong(1), Reading.of(row, 2));
                },
                first,
                last));
    }
}
