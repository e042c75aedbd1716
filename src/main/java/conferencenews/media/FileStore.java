package conferencenews.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Where files lie, each under the hash of its bytes: the same bytes are one file. */
interface FileStore {

    /** Takes bytes in without keeping them yet. */
    Staged stage(InputStream bytes) throws IOException;

    boolean exists(String hash);

    /** @throws UncheckedIOException if there is no such file */
    InputStream open(String hash);

    /** The file itself, where it lies on this machine. */
    Optional<Path> onDisk(String hash);

    void delete(String hash);

    /** Removes what was put there before that instant and is not among those in use. */
    int sweep(Instant before, Function<Collection<String>, Set<String>> inUse);

    /** Bytes that go away again unless they are kept. */
    interface Staged extends AutoCloseable {

        String hash();

        long bytes();

        Path file();

        /** From now on the bytes survive whatever happens. */
        void keep() throws IOException;

        @Override
        void close();
    }
}
