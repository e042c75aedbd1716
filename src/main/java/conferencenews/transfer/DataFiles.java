package conferencenews.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of the data folder that belong to the site: pictures and attachments, and an operator's lists of robots. */
final class DataFiles {

    static final List<String> FOLDERS = List.of("media", "robots");

    private static final Pattern UNFINISHED = Pattern.compile("\\..*|.*\\.(tmp|part)");
    private static final String PLAIN = "[\\p{L}\\p{N}_()+=,@-][\\p{L}\\p{N}_()+=,@ .-]{0,200}";
    private static final Pattern NAME =
            Pattern.compile("(?:" + String.join("|", FOLDERS) + ")(?:/" + PLAIN + "){1,12}");

    private final Path dataFolder;

    DataFiles(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    /** Whether a file of this name, with slashes, can be one of them. */
    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** @throws BackupRefused if one of them has a name that not every system allows */
    void requireNames() throws IOException {
        each((name, file) -> {});
    }

    /** Takes each; one that is deleted meanwhile is not missed. */
    void each(Sink sink) throws IOException {
        for (String folder : FOLDERS) {
            if (Files.isDirectory(dataFolder.resolve(folder))) {
                walk(folder, sink);
            }
        }
    }

    /** The first of the folders in which there is something; null if there is nothing. */
    @Nullable
    String firstUsed() throws IOException {
        for (String name : FOLDERS) {
            Path folder = dataFolder.resolve(name);
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && (!Files.isDirectory(folder) || isUsed(folder))) {
                return name;
            }
        }
        return null;
    }

    private static boolean isUsed(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.toRealPath())) {
            return files.anyMatch(file -> !Files.isDirectory(file));
        }
    }

    private void walk(String folder, Sink sink) throws IOException {
        Path start = dataFolder.resolve(folder).toRealPath();
        try (Stream<Path> files = Files.walk(start)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                String name = folder + '/' + start.relativize(file).toString().replace('\\', '/');
                if (!UNFINISHED.matcher(file.getFileName().toString()).matches()) {
                    put(file, name, sink);
                }
            }
        }
    }

    private static void put(Path file, String name, Sink sink) throws IOException {
        if (!isOne(name)) {
            throw new BackupRefused("The file " + file + " has a name that no backup can hold; rename or remove it.");
        }
        try {
            sink.put(name, file);
        } catch (NoSuchFileException deletedMeanwhile) {
            // nothing that the site shows from now on
        }
    }

    interface Sink {

        void put(String name, Path file) throws IOException;
    }
}
