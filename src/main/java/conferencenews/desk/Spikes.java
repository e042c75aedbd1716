package conferencenews.desk;

import conferencenews.account.Actor;
import conferencenews.article.ArticleCard;
import conferencenews.article.ArticleDirectory;
import conferencenews.desk.SiteReport.Spike;
import conferencenews.viewcount.Ranked;
import conferencenews.viewcount.ViewStatistics;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Articles that were read far more in a month than in the months before it, after section 7.12 of COUNTER's Code of
 * Practice. A hint for people: nothing is taken off.
 */
@Component
class Spikes {

    private static final int TIMES_USUAL = 3;
    private static final int AND_MORE = 100;
    private static final int MONTHS_BEFORE = 12;
    private static final int SHOWN = 20;

    private final ViewStatistics statistics;
    private final ArticleDirectory articles;

    Spikes(ViewStatistics statistics, ArticleDirectory articles) {
        this.statistics = statistics;
        this.articles = articles;
    }

    /** An article in its first month has no usual number. */
    List<Spike> of(Actor actor, YearMonth month, LocalDate today) {
        LocalDate last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        List<Ranked> often = statistics.mostRead(month.atDay(1), last).articles().stream()
                .filter(ranked -> ranked.views() > AND_MORE)
                .toList();
        List<Long> ids = often.stream().map(Ranked::article).toList();
        LocalDate start = month.minusMonths(MONTHS_BEFORE).atDay(1);
        LocalDate end = month.atDay(1).minusDays(1);
        Map<Long, LocalDate> firstDays = statistics.firstDays(ids, start, end);
        Map<Long, Long> before =
                statistics.views(ids, start, end).stream().collect(Collectors.toMap(Ranked::article, Ranked::views));
        Map<Long, ArticleCard> cards = articles.cards(firstDays.keySet());
        return often.stream()
                .filter(ranked -> cards.containsKey(ranked.article())
                        && actor.reaches(cards.get(ranked.article()).section()))
                .map(ranked -> new Spike(
                        cards.get(ranked.article()),
                        ranked.views(),
                        before.getOrDefault(ranked.article(), 0L) / months(firstDays.get(ranked.article()), month)))
                .filter(spike -> spike.views() > TIMES_USUAL * spike.usual() + AND_MORE)
                .limit(SHOWN)
                .toList();
    }

    private static long months(LocalDate first, YearMonth month) {
        return ChronoUnit.MONTHS.between(YearMonth.from(first), month);
    }
}
