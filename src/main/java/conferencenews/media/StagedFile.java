package conferencenews.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file under a temporary name, flushed to the disk. */
final class StagedFile implements FileStore.Staged {

    private static final int HASH_BYTES = 16;
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path file;
    private final String hash;
    private final long bytes;
    private final Place place;

    private StagedFile(Path file, String hash, long bytes, Place place) {
        this.file = file;
        this.hash = hash;
        this.bytes = bytes;
        this.place = place;
    }

    static StagedFile write(InputStream input, Path file, Place place) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                digest.update(buffer, 0, read);
                ByteBuffer part = ByteBuffer.wrap(buffer, 0, read);
                while (part.hasRemaining()) {
                    channel.write(part);
                }
                size += read;
            }
            channel.force(true);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
        return new StagedFile(file, HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES), size, place);
    }

    @Override
    public String hash() {
        return hash;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public void keep() throws IOException {
        place.settle(file, hash);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where a staged file goes to stay. */
    interface Place {

        void settle(Path staged, String hash) throws IOException;
    }
}
