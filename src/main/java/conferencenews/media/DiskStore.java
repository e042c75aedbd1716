package conferencenews.media;

import conferencenews.site.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files below the data folder, written under a temporary name, flushed and renamed. */
@Component
class DiskStore implements FileStore {

    private static final String FOLDER = "media";
    private static final String TEMPORARY = "temporary";
    private static final int PREFIX = 2;
    private static final int BATCH = 500;

    private final Path folder;
    private final Path temporary;
    private final Clock clock;

    @Autowired
    DiskStore(@Value("${" + DataFolder.PROPERTY + "}") Path data, Clock clock) {
        this.folder = data.resolve(FOLDER);
        this.temporary = folder.resolve(TEMPORARY);
        this.clock = clock;
        try {
            Files.createDirectories(temporary);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where uploads wait until the whole request is there. */
    Path temporary() {
        return temporary;
    }

    @Override
    public Staged stage(InputStream bytes) throws IOException {
        return StagedFile.write(bytes, Files.createTempFile(temporary, "put", null), this::settle);
    }

    @Override
    public boolean exists(String hash) {
        return Files.exists(path(hash));
    }

    @Override
    public InputStream open(String hash) {
        try {
            return Files.newInputStream(path(hash));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public Optional<Path> onDisk(String hash) {
        return Optional.of(path(hash));
    }

    @Override
    public void delete(String hash) {
        remove(path(hash));
    }

    @Override
    public int sweep(Instant before, Function<Collection<String>, Set<String>> inUse) {
        int removed = 0;
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path each : folders.filter(Files::isDirectory).toList()) {
                removed += each.equals(temporary) ? sweepTemporary(before) : sweepFolder(each, before, inUse);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return removed;
    }

    private int sweepTemporary(Instant before) throws IOException {
        int removed = 0;
        for (Path file : older(temporary, before)) {
            removed += remove(file) ? 1 : 0;
        }
        return removed;
    }

    private int sweepFolder(Path each, Instant before, Function<Collection<String>, Set<String>> inUse)
            throws IOException {
        int removed = 0;
        List<Path> old = older(each, before);
        for (int start = 0; start < old.size(); start += BATCH) {
            List<Path> batch = old.subList(start, Math.min(old.size(), start + BATCH));
            Set<String> used = inUse.apply(batch.stream().map(DiskStore::hash).toList());
            for (Path file : batch) {
                removed += !used.contains(hash(file)) && removeIfOlder(file, before) ? 1 : 0;
            }
        }
        return removed;
    }

    private static List<Path> older(Path folder, Instant before) throws IOException {
        List<Path> older = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (isOlder(file, before)) {
                    older.add(file);
                }
            }
        }
        return older;
    }

    /** Somebody may have put the same bytes there again meanwhile. */
    private synchronized boolean removeIfOlder(Path file, Instant before) throws IOException {
        return isOlder(file, before) && remove(file);
    }

    private synchronized void settle(Path staged, String hash) throws IOException {
        Path place = path(hash);
        Files.createDirectories(place.getParent());
        Files.setLastModifiedTime(staged, FileTime.from(clock.instant()));
        Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path path(String hash) {
        return folder.resolve(hash.substring(0, PREFIX)).resolve(hash.substring(PREFIX));
    }

    private static String hash(Path file) {
        return file.getParent().getFileName() + file.getFileName().toString();
    }

    /** A file that went away meanwhile is none. */
    private static boolean isOlder(Path file, Instant before) throws IOException {
        return Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(before);
    }

    private static boolean remove(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
