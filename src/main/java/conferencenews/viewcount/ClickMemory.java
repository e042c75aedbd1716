package conferencenews.viewcount;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The clicks of some visitors in the order of time; beyond its capacity it forgets the oldest. */
final class ClickMemory {

    private static final long WHOLE_SITE = Long.MIN_VALUE;
    private static final long SPREAD = 0x9E3779B97F4A7C15L; // odd: no two articles get one fingerprint of a visitor
    private static final long NEVER = Long.MIN_VALUE / 2;
    private static final int NO_HOUR = Integer.MIN_VALUE;
    private static final int READ = 1;
    private static final int VIEW = 2;

    private final ClickTable clicks;

    ClickMemory(int capacity) {
        this.clicks = new ClickTable(capacity);
    }

    synchronized boolean isRecent(long article, VisitorKey visitor, long time) {
        int place = clicks.find(print(visitor, article));
        return place != ClickTable.NONE && isRecent(place, time);
    }

    /** @param chained whether the visitor has clicked just before midnight under the key of that day */
    synchronized Entry click(long article, VisitorKey visitor, boolean chained, ZonedDateTime now) {
        long time = now.toInstant().toEpochMilli();
        clicks.forgetBefore(startOfDay(now) - Clicks.DOUBLE_CLICK.toMillis());
        int here = place(visitor, article);
        if (chained || isRecent(here, time)) {
            stamp(here, time);
            return new Entry(article, time, visitor, Booking.REPEAT, false, false);
        }
        stamp(here, time);
        return decide(article, visitor, here, now);
    }

    /** Remembers what had been decided before the site was started. */
    synchronized void restore(Entry entry, ZonedDateTime then) {
        int here = place(entry.visitor(), entry.article());
        stamp(here, entry.time());
        if (entry.booking() != Booking.REPEAT) {
            countIn(hour(then), here);
            countIn(hour(then), visitor(entry.visitor(), entry.time()));
            read(here, entry.booking());
        }
    }

    private Entry decide(long article, VisitorKey visitor, int here, ZonedDateTime now) {
        long time = now.toInstant().toEpochMilli();
        int viewsHere = countIn(hour(now), here);
        int viewsOnSite = countIn(hour(now), visitor(visitor, time));
        Booking booking = viewsHere > Clicks.VIEWS_OF_ARTICLE_IN_HOUR || viewsOnSite > Clicks.VIEWS_OF_SITE_IN_HOUR
                ? Booking.SUSPECT
                : Booking.VIEW;
        boolean first = read(here, booking);
        boolean view = booking == Booking.VIEW;
        return new Entry(article, time, visitor, booking, view && viewsHere == 1, view && first);
    }

    private int visitor(VisitorKey visitor, long time) {
        int onSite = place(visitor, WHOLE_SITE);
        clicks.time(onSite, time);
        return onSite;
    }

    private int place(VisitorKey visitor, long article) {
        return clicks.findOrAdd(print(visitor, article), NEVER, NO_HOUR, 0);
    }

    /** Two requests may arrive in another order than their times. */
    private boolean isRecent(int place, long time) {
        return time - clicks.time(place) <= Clicks.DOUBLE_CLICK.toMillis();
    }

    private void stamp(int place, long time) {
        clicks.time(place, Math.max(clicks.time(place), time));
    }

    private int countIn(int hour, int place) {
        int count = clicks.count(place);
        int views = clicks.hour(place) == hour ? count + VIEW : VIEW | count & READ;
        clicks.hour(place, hour);
        clicks.count(place, views);
        return views / VIEW;
    }

    /** Whether this view is the first of the day. */
    private boolean read(int place, Booking booking) {
        int count = clicks.count(place);
        if (booking != Booking.VIEW || (count & READ) != 0) {
            return false;
        }
        clicks.count(place, count | READ);
        return true;
    }

    /** Keys of former days never come back. */
    private static long startOfDay(ZonedDateTime now) {
        return now.toLocalDate().atStartOfDay(now.getZone()).toEpochSecond() * 1000;
    }

    /** The slice a unique view belongs to; at the end of summer time the same hour comes twice and is two. */
    private static int hour(ZonedDateTime now) {
        return (int) (now.truncatedTo(ChronoUnit.HOURS).toEpochSecond() / 60);
    }

    private static long print(VisitorKey visitor, long article) {
        return visitor.high() + article * SPREAD;
    }
}
