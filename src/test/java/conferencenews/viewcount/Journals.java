package conferencenews.viewcount;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Journals for tests of other modules. */
public final class Journals {

    private Journals() {}

    /** Makes the journal of a node in which so many views stand. */
    public static void write(Path folder, String node, int views) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(JournalFolder.NODE), node + "\n");
        SegmentFiles files = new SegmentFiles(folder);
        files.delete(1);
        Segment segment = files.create(1);
        for (int view = 0; view < views; view++) {
            segment.write(segment.claim(), Entry.of(7, 1_000L + view, Booking.VIEW));
        }
        segment.force();
    }

    /** How many views stand in it. */
    public static int views(Path folder) throws IOException {
        SegmentFiles files = new SegmentFiles(folder);
        int views = 0;
        for (long number : files.numbers()) {
            for (int index = 0; index < Segment.CAPACITY; index++) {
                views += files.read(number).read(index) == null ? 0 : 1;
            }
        }
        return views;
    }
}
