package conferencenews.media;

/**
 * The point that stays in every crop, in hundredths of width and height.
 */
record Focus(int x, int y) {

    static final Focus MIDDLE = new Focus(50, 50);

    private static final int WHOLE = 100;

    /** Where a part of that length begins on the axis, so that the point is as near to its middle as it can be. */
    static int start(int point, int part, int whole) {
        int start = Math.round(point * whole / (float) WHOLE - part / 2f);
        return Math.max(0, Math.min(whole - part, start));
    }
}
