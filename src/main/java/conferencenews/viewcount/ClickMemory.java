package conferencenews.viewcount;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The clicks of some visitors in the order of time; beyond its capacity it forgets the oldest. */
final class ClickMemory {

    private static final long WHOLE_SITE = Long.MIN_VALUE;

    private final Map<Place, Clicked> places = new LinkedHashMap<>(16, 0.75f, true);
    private final int capacity;

    ClickMemory(int capacity) {
        this.capacity = capacity;
    }

    synchronized boolean isRecent(long article, VisitorKey key, Instant now) {
        Clicked clicked = places.get(new Place(key, article));
        return clicked != null && clicked.isRecent(now.toEpochMilli());
    }

    /** @param chained whether the visitor has clicked just before midnight under the key of that day */
    synchronized Decision click(long article, VisitorKey key, boolean chained, ZonedDateTime now) {
        forgetBefore(now.toLocalDate().atStartOfDay(now.getZone()).toInstant().minus(Clicks.DOUBLE_CLICK));
        long time = now.toInstant().toEpochMilli();
        Clicked here = place(key, article);
        boolean repeat = chained || here.isRecent(time);
        here.last = Math.max(here.last, time);
        return repeat ? Decision.REPEAT : decide(here, visitor(key, time), hour(now));
    }

    private static Decision decide(Clicked here, Clicked onSite, long hour) {
        int viewsHere = here.countIn(hour);
        int viewsOnSite = onSite.countIn(hour);
        if (viewsHere > Clicks.VIEWS_OF_ARTICLE_IN_HOUR || viewsOnSite > Clicks.VIEWS_OF_SITE_IN_HOUR) {
            return Decision.SUSPECT;
        }
        boolean reader = !here.read;
        here.read = true;
        return Decision.view(viewsHere == 1, reader);
    }

    private Clicked visitor(VisitorKey key, long time) {
        Clicked onSite = place(key, WHOLE_SITE);
        onSite.last = time;
        return onSite;
    }

    private Clicked place(VisitorKey key, long article) {
        Clicked place = places.computeIfAbsent(new Place(key, article), unknown -> new Clicked());
        if (places.size() > capacity) {
            removeOldest();
        }
        return place;
    }

    /** Keys of former days never come back. */
    private void forgetBefore(Instant day) {
        Iterator<Clicked> oldest = places.values().iterator();
        while (oldest.hasNext() && oldest.next().last < day.toEpochMilli()) {
            oldest.remove();
        }
    }

    private void removeOldest() {
        Iterator<Clicked> oldest = places.values().iterator();
        oldest.next();
        oldest.remove();
    }

    /** The slice a unique view belongs to; at the end of summer time the same hour comes twice and is two. */
    private static long hour(ZonedDateTime now) {
        return now.truncatedTo(ChronoUnit.HOURS).toEpochSecond();
    }

    private record Place(VisitorKey key, long article) {}

    private static final class Clicked {

        private static final long NEVER = Long.MIN_VALUE / 2;

        private long last = NEVER;
        private long hour = NEVER;
        private int views;
        private boolean read;

        /** Two requests may arrive in another order than their times. */
        boolean isRecent(long time) {
            return time - last <= Clicks.DOUBLE_CLICK.toMillis();
        }

        int countIn(long hour) {
            views = this.hour == hour ? views + 1 : 1;
            this.hour = hour;
            return views;
        }
    }
}
