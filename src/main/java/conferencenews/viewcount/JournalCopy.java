package conferencenews.viewcount;

import conferencenews.site.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The journal of a data folder, as a backup takes it along and puts it back. */
public final class JournalCopy implements AutoCloseable {

    private final Path path;
    private final @Nullable JournalFolder folder;

    private JournalCopy(Path path, @Nullable JournalFolder folder) {
        this.path = path;
        this.folder = folder;
    }

    /**
     * Copies the views that the database may not have yet, without their visitors. The site may count meanwhile: what a
     * snapshot of the database lacks that is taken after this is in the copy, unless it was counted after it began.
     */
    public static void copy(Path dataFolder, Connection database, Sink sink) throws IOException, SQLException {
        Path path = dataFolder.resolve(ViewConfiguration.FOLDER);
        String node = node(path);
        OptionalLong position = node == null ? OptionalLong.empty() : position(node, database);
        if (position.isPresent()) {
            sink.put(JournalFolder.NODE, node.getBytes(StandardCharsets.UTF_8));
            copySegments(new SegmentFiles(path), Position.segment(position.getAsLong()), sink);
        }
    }

    /**
     * Takes the journal's folder, if there is one, so that no site can use it meanwhile.
     *
     * @throws CannotStart if another process uses it
     */
    public static JournalCopy take(Path dataFolder) {
        Path path = dataFolder.resolve(ViewConfiguration.FOLDER);
        return new JournalCopy(path, Files.isDirectory(path) ? JournalFolder.open(path) : null);
    }

    /** Whether a file of this name can be in a copy. */
    public static boolean isName(String name) {
        return name.equals(JournalFolder.NODE) || SegmentFiles.isName(name);
    }

    /** Whether it holds anything that was counted. */
    public boolean isUsed() throws IOException {
        if (folder != null) {
            for (long number : folder.segments().numbers()) {
                if (!folder.segments().read(number).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it is the one that this node has written. */
    public boolean isOf(String node) {
        return folder != null && node.strip().equals(folder.node());
    }

    /** Puts a copy in the place of a journal that holds nothing. */
    public void replace(Path copy) throws IOException {
        Files.createDirectories(path);
        for (long number : new SegmentFiles(path).numbers()) {
            new SegmentFiles(path).delete(number);
        }
        for (long number : new SegmentFiles(copy).numbers()) {
            move(copy, SegmentFiles.name(number));
        }
        move(copy, JournalFolder.NODE);
    }

    /** Empties it again. */
    public void clear() throws IOException {
        Files.deleteIfExists(path.resolve(JournalFolder.NODE));
        if (Files.isDirectory(path)) {
            for (long number : new SegmentFiles(path).numbers()) {
                new SegmentFiles(path).delete(number);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }

    private void move(Path copy, String name) throws IOException {
        Files.deleteIfExists(path.resolve(name));
        Files.move(copy.resolve(name), path.resolve(name));
    }

    private static void copySegments(SegmentFiles segments, long first, Sink sink) throws IOException {
        for (long number : segments.numbers().tailSet(first)) {
            try {
                byte[] content = segments.withoutVisitors(number);
                if (content.length > 0) {
                    sink.put(SegmentFiles.name(number), content);
                }
            } catch (NoSuchFileException storedMeanwhile) {
                // the database has it all
            }
        }
    }

    private static @Nullable String node(Path path) throws IOException {
        Path file = path.resolve(JournalFolder.NODE);
        return Files.exists(file) ? Files.readString(file).strip() : null;
    }

    private static OptionalLong position(String node, Connection database) throws SQLException {
        try (PreparedStatement query =
                database.prepareStatement("select position from view_checkpoint where node = ?")) {
            query.setString(1, node);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** Takes the files of a copy. */
    public interface Sink {

        void put(String name, byte[] content) throws IOException;
    }
}
