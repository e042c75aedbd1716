package conferencenews.viewcount;

import conferencenews.site.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder of one process's journal, and the name under which its views are written to the database. */
final class JournalFolder implements AutoCloseable {

    static final String NODE = "node";
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private JournalFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the folder for this process.
     *
     * @throws CannotStart if it cannot be used or another process uses it
     */
    static JournalFolder open(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel lock =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(lock)) {
                return new JournalFolder(path, lock);
            }
            lock.close();
        } catch (IOException unusable) {
            throw new CannotStart("The folder " + path + ", in which views are kept, cannot be used: "
                    + unusable.getMessage() + ". Make it one that this user may write to.");
        }
        throw new CannotStart("The folder " + path + ", in which views are kept, is in use by another process: is"
                + " Conference News already running with this data folder? Stop it first, or set news.data"
                + " (NEWS_DATA) to another folder: each process needs its own.");
    }

    SegmentFiles segments() {
        return new SegmentFiles(path);
    }

    Path path() {
        return path;
    }

    /** Null in a new folder. */
    @Nullable
    String node() {
        try {
            return Files.readString(path.resolve(NODE)).strip();
        } catch (NoSuchFileException isNew) {
            return null;
        } catch (IOException unreadable) {
            throw new CannotStart(
                    "The file " + path.resolve(NODE) + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    void node(String name) {
        try {
            Path unfinished = Files.writeString(path.resolve(NODE + ".tmp"), name + "\n");
            Files.move(unfinished, path.resolve(NODE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unusable) {
            throw new CannotStart("The folder " + path + ", in which views are kept, cannot be written to: "
                    + unusable.getMessage() + ".");
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException byThisProcess) {
            return false;
        }
    }
}
