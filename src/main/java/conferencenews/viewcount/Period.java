package conferencenews.viewcount;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Over how long the most read articles are looked for. */
public enum Period {
    /** The running hour and the 23 before it. */
    DAY(1),
    /** Today and the six days before it. */
    WEEK(7),
    /** Today and the 29 days before it. */
    MONTH(30);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    /** The last part of message keys: {@code week}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    LocalDate firstDay(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().minusDays(days - 1L);
    }
}
