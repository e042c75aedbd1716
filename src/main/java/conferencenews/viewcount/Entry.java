package conferencenews.viewcount;

/**
 * What the journal keeps of a request for an article.
 *
 * @param time in milliseconds since 1970
 * @param visitor {@link VisitorKey#NONE} unless it is a person's
 * @param unique whether it is the visitor's first view of the article in this hour
 * @param reader whether it is the visitor's first view of the article on this day
 */
record Entry(long article, long time, VisitorKey visitor, Booking booking, boolean unique, boolean reader) {

    static Entry of(long article, long time, Booking booking) {
        return new Entry(article, time, VisitorKey.NONE, booking, false, false);
    }

    /** The same without telling whether the visitor was here before. */
    Entry withoutPerson() {
        return new Entry(article, time, visitor, booking, false, false);
    }

    /** What it adds to the article's day. */
    Figures figures() {
        return switch (booking) {
            case VIEW -> Figures.view(unique, reader);
            case SUSPECT -> Figures.SUSPECT;
            case STAFF -> Figures.STAFF;
            case ROBOT_AI, ROBOT_AI_AGENT -> Figures.AI;
            case ROBOT_SEARCH, ROBOT_TOOL, ROBOT_OTHER -> Figures.ROBOT;
            case REPEAT, PREFETCH, NOT_NAVIGATION, DELETION -> Figures.NONE;
        };
    }
}
