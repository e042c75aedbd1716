package conferencenews.viewcount;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The lists that come with the site; a file of the same name in the folder takes a list's place, others join them. */
final class RobotFiles {

    private static final List<String> BUNDLED = List.of("local.txt", "crawler-user-agents.txt");

    private final Path folder;

    RobotFiles(Path folder) {
        this.folder = folder;
    }

    /** The folder's files and when each was changed: what is read anew when it differs. */
    SortedMap<Path, Long> state() {
        SortedMap<Path, Long> state = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.getFileName().toString().endsWith(".txt"))
                        .forEach(file -> state.put(file, file.toFile().lastModified()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return state;
    }

    List<RobotList> read(SortedMap<Path, Long> state) {
        Map<String, String> texts = new LinkedHashMap<>();
        BUNDLED.forEach(name -> texts.put(name, bundled(name)));
        state.keySet().forEach(file -> texts.put(file.getFileName().toString(), text(file)));
        return texts.entrySet().stream()
                .map(file -> new RobotList(file.getKey(), file.getValue()))
                .toList();
    }

    private static String bundled(String name) {
        try (InputStream file = RobotFiles.class.getResourceAsStream("/viewcount/robots/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
