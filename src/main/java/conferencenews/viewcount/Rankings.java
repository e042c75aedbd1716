package conferencenews.viewcount;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Which articles were read most. Each hour and each day is asked for its first few hundred, in the order of an index, and
 * only those are added up: what an answer costs depends neither on the number of views nor on that of articles.
 */
@Repository
class Rankings {

    static final int OF_EACH = 300;
    static final int CANDIDATES = 1_000;

    private static final Duration DAY = Duration.ofHours(24);

    private static final String NEXT_HOUR = """
            select hour_start from article_view_hourly where hour_start > :after
            order by hour_start fetch first 1 row only""";

    private static final String OF_HOUR = """
            select article_id, views from article_view_hourly where hour_start = :bucket and views > 0
            order by hour_start, views desc, article_id desc fetch first %d rows only""".formatted(OF_EACH);

    private static final String OF_DATE = """
            select article_id, views from article_view_daily where viewed_on = :bucket and views > 0
            order by viewed_on, views desc, article_id desc fetch first %d rows only""".formatted(OF_EACH);

    private static final String HOURS_OF = """
            select article_id, sum(views) from article_view_hourly
            where article_id in (:articles) and hour_start > :after group by article_id""";

    private static final String DATES_OF = """
            select article_id, sum(views) from article_view_daily
            where article_id in (:articles) and viewed_on between :first and :last group by article_id""";

    private final JdbcClient database;

    Rankings(JdbcClient database) {
        this.database = database;
    }

    /** Of the 24 hours that end with the running one. */
    Ranks lastDay(Instant now) {
        Sums sums = new Sums();
        Optional<OffsetDateTime> hour = next(after(now));
        while (hour.isPresent()) {
            sums.add(ranked(database.sql(OF_HOUR).param("bucket", hour.get())));
            hour = next(hour.get());
        }
        return sums.ranks(articles -> lastDay(articles, now));
    }

    Ranks between(LocalDate first, LocalDate last) {
        return between(first, last, eachDay(first, last));
    }

    /** @param days what {@link #eachDay} found for these days, perhaps among others before them */
    Ranks between(LocalDate first, LocalDate last, List<List<Ranked>> days) {
        int number = Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
        Sums sums = new Sums();
        days.subList(days.size() - number, days.size()).forEach(sums::add);
        return sums.ranks(articles -> between(articles, first, last));
    }

    /** The first few of each day. */
    List<List<Ranked>> eachDay(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .map(date -> ranked(database.sql(OF_DATE).param("bucket", date)))
                .toList();
    }

    /** Of these articles alone. */
    List<Ranked> lastDay(Collection<Long> articles, Instant now) {
        return sorted(articles, database.sql(HOURS_OF).param("after", after(now)));
    }

    /** Of these articles alone. */
    List<Ranked> between(Collection<Long> articles, LocalDate first, LocalDate last) {
        return sorted(articles, database.sql(DATES_OF).param("first", first).param("last", last));
    }

    private Optional<OffsetDateTime> next(OffsetDateTime hour) {
        return database.sql(NEXT_HOUR)
                .param("after", hour)
                .query(OffsetDateTime.class)
                .optional();
    }

    private static List<Ranked> sorted(Collection<Long> articles, StatementSpec statement) {
        return articles.isEmpty()
                ? List.of()
                : ranked(statement.param("articles", articles)).stream()
                        .filter(each -> each.views() > 0)
                        .sorted(Ranked.ORDER)
                        .toList();
    }

    private static List<Ranked> ranked(StatementSpec statement) {
        return statement
                .query((row, place) -> new Ranked(row.getLong(1), row.getLong(2)))
                .list();
    }

    private static OffsetDateTime after(Instant now) {
        return now.minus(DAY).atOffset(ZoneOffset.UTC);
    }

    /** Adds up hours or days that may have been cut off. */
    private static final class Sums {

        private final Map<Long, Long> views = new HashMap<>();
        private boolean complete = true;

        void add(List<Ranked> bucket) {
            bucket.forEach(each -> views.merge(each.article(), each.views(), Long::sum));
            complete &= bucket.size() < OF_EACH;
        }

        Ranks ranks(Exactly exactly) {
            List<Ranked> found = new ArrayList<>();
            views.forEach((article, sum) -> found.add(new Ranked(article, sum)));
            found.sort(Ranked.ORDER);
            if (complete && found.size() <= CANDIDATES) {
                return new Ranks(found, true);
            }
            return new Ranks(
                    exactly.count(found.stream()
                            .limit(CANDIDATES)
                            .map(Ranked::article)
                            .toList()),
                    false);
        }
    }

    private interface Exactly {

        List<Ranked> count(List<Long> articles);
    }
}
