package conferencenews.article;

import conferencenews.site.Site;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
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
    private final Site site;

    Archive(Listings listings, Site site) {
        this.listings = listings;
        this.site = site;
    }

    /** The latest months in which something was published, newest first, not counted. */
    public List<MonthCount> latestMonths(String language, Instant now, int limit) {
        List<MonthCount> months = new ArrayList<>();
        for (YearMonth month = newest(language, now, null); month != null && months.size() < limit; ) {
            months.add(new MonthCount(month.getYear(), month.getMonthValue(), 0));
            month = newest(language, now, month);
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

    private @Nullable YearMonth newest(String language, Instant now, @Nullable YearMonth before) {
        Instant limit = before == null ? PublicInterval.OPEN_END : start(before);
        return listings.newestBefore(Listing.SITE, 0, language, now, limit)
                .map(this::monthOf)
                .filter(month -> month.getYear() >= FIRST_YEAR)
                .orElse(null);
    }

    private YearMonth monthOf(Instant instant) {
        ZonedDateTime time = instant.atZone(site.zone());
        return YearMonth.of(time.getYear(), time.getMonthValue());
    }
}
