package conferencenews.article;

import conferencenews.site.Site;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The months of the site, found by one probe each: cheap however many articles there are. Days are the site's. */
@Component
@Transactional(readOnly = true)
public class Archive {

    private static final int FIRST_YEAR = 1900;

    private final Listings listings;
    private final ListHeads heads;
    private final Site site;

    Archive(Listings listings, ListHeads heads, Site site) {
        this.listings = listings;
        this.heads = heads;
        this.site = site;
    }

    /** The latest months in which something was published, newest first, not counted. */
    public List<MonthCount> latestMonths(String language, Instant now, int limit) {
        Map<Instant, Optional<YearMonth>> before = new HashMap<>();
        List<MonthCount> months = new ArrayList<>();
        Instant start = PublicInterval.OPEN_END;
        YearMonth next = monthOf(now);
        while (months.size() < limit) {
            if (!before.containsKey(start)) {
                before.putAll(newestBeforeEach(starts(start, next, limit - months.size()), language, now));
            }
            YearMonth month = before.get(start).orElse(null);
            if (month == null) {
                break;
            }
            months.add(new MonthCount(month.getYear(), month.getMonthValue(), 0));
            start = start(month);
            next = month.minusMonths(1);
        }
        return months;
    }

    List<YearMonths> years(String language, Instant now) {
        Map<Integer, List<MonthCount>> years = new LinkedHashMap<>();
        for (YearMonth month = newest(language, now, null); month != null; month = newest(language, now, month)) {
            years.computeIfAbsent(month.getYear(), year -> new ArrayList<>())
                    .add(new MonthCount(month.getYear(), month.getMonthValue(), 0));
        }
        return years.entrySet().stream()
                .map(year -> new YearMonths(year.getKey(), year.getValue()))
                .toList();
    }

    /** The months of a year with their numbers of articles, newest first; months without any are left out. */
    List<MonthCount> months(int year, String language, Instant now) {
        List<MonthCount> months = new ArrayList<>();
        for (int month = 12; month >= 1; month--) {
            YearMonth each = YearMonth.of(year, month);
            long articles =
                    listings.countBetween(Listing.SITE, 0, language, now, start(each), start(each.plusMonths(1)));
            if (articles > 0) {
                months.add(new MonthCount(year, month, articles));
            }
        }
        return months;
    }

    /** The last month before that one in which something was published. */
    Optional<YearMonth> before(YearMonth month, String language, Instant now) {
        return Optional.ofNullable(newest(language, now, month));
    }

    /** The first month after that one in which something was published. */
    Optional<YearMonth> after(YearMonth month, String language, Instant now) {
        return listings.oldestFrom(Listing.SITE, 0, language, now, start(month.plusMonths(1)))
                .map(this::monthOf);
    }

    Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(site.zone()).toInstant();
    }

    /** An instant, and the starts of the month that is likely to be found before it and of those before that one. */
    private List<Instant> starts(Instant first, YearMonth likely, int number) {
        List<Instant> starts = new ArrayList<>(List.of(first));
        for (int ago = 0; ago < number - 1; ago++) {
            starts.add(start(likely.minusMonths(ago)));
        }
        return starts;
    }

    private Map<Instant, Optional<YearMonth>> newestBeforeEach(List<Instant> limits, String language, Instant now) {
        ListHeads.Question question = heads.at(language, now);
        limits.forEach(limit -> question.newestBefore(Listing.SITE, 0, limit));
        List<List<Head>> found = question.read();
        Map<Instant, Optional<YearMonth>> months = new HashMap<>();
        for (int place = 0; place < found.size(); place++) {
            months.put(
                    limits.get(place),
                    found.get(place).stream()
                            .findFirst()
                            .map(head -> monthOf(head.firstPublic()))
                            .filter(Archive::isOfThisEra));
        }
        return months;
    }

    private @Nullable YearMonth newest(String language, Instant now, @Nullable YearMonth before) {
        Instant limit = before == null ? PublicInterval.OPEN_END : start(before);
        return listings.newestBefore(Listing.SITE, 0, language, now, limit)
                .map(this::monthOf)
                .filter(Archive::isOfThisEra)
                .orElse(null);
    }

    private YearMonth monthOf(Instant instant) {
        ZonedDateTime time = instant.atZone(site.zone());
        return YearMonth.of(time.getYear(), time.getMonthValue());
    }

    private static boolean isOfThisEra(YearMonth month) {
        return month.getYear() >= FIRST_YEAR;
    }
}
