package conferencenews.viewcount;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How often something was read.
 *
 * @param robots requests of robots other than those of artificial intelligence
 * @param staff requests of people who were logged in
 * @param suspect requests set aside because there were too many from one reader
 */
public record Reading(long views, long uniqueViews, long readers, long robots, long ai, long staff, long suspect) {

    public static final Reading NONE = new Reading(0, 0, 0, 0, 0, 0, 0);

    static final String SUMS = " coalesce(sum(views), 0), coalesce(sum(unique_views), 0), coalesce(sum(readers), 0),"
            + " coalesce(sum(robots), 0), coalesce(sum(ai), 0), coalesce(sum(staff), 0), coalesce(sum(suspect), 0) ";

    /** @param first the place of the first of seven columns */
    static Reading of(ResultSet row, int first) throws SQLException {
        return new Reading(
                row.getLong(first),
                row.getLong(first + 1),
                row.getLong(first + 2),
                row.getLong(first + 3),
                row.getLong(first + 4),
                row.getLong(first + 5),
                row.getLong(first + 6));
    }

    public Reading plus(Reading other) {
        return new Reading(
                views + other.views,
                uniqueViews + other.uniqueViews,
                readers + other.readers,
                robots + other.robots,
                ai + other.ai,
                staff + other.staff,
                suspect + other.suspect);
    }

    /** Requests that are no views. */
    public long excluded() {
        return robots + ai + staff + suspect;
    }
}
