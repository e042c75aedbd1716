package conferencenews.viewcount;

import java.time.LocalDate;

/** What one or more requests add to an article's day. */
record Figures(long views, long uniqueViews, long readers, long robots, long ai, long staff, long suspect) {

    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);
    static final Figures ROBOT = new Figures(0, 0, 0, 1, 0, 0, 0);
    static final Figures AI = new Figures(0, 0, 0, 0, 1, 0, 0);
    static final Figures STAFF = new Figures(0, 0, 0, 0, 0, 1, 0);
    static final Figures SUSPECT = new Figures(0, 0, 0, 0, 0, 0, 1);

    static Figures view(boolean unique, boolean reader) {
        return new Figures(1, unique ? 1 : 0, reader ? 1 : 0, 0, 0, 0, 0);
    }

    Figures plus(Figures more) {
        return new Figures(
                views + more.views,
                uniqueViews + more.uniqueViews,
                readers + more.readers,
                robots + more.robots,
                ai + more.ai,
                staff + more.staff,
                suspect + more.suspect);
    }

    Object[] row(long article, LocalDate date) {
        return new Object[] {article, date, views, uniqueViews, readers, robots, ai, staff, suspect};
    }
}
