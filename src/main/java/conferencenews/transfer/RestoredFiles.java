package conferencenews.transfer;

import conferencenews.viewcount.JournalCopy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The files of a backup on their way into the data folder: written apart, and put in their places all at once. */
final class RestoredFiles implements AutoCloseable {

    private static final String UNFINISHED = "restore.tmp";

    private final Path dataFolder;
    private final Path unfinished;
    private final List<Path> placed = new ArrayList<>();

    RestoredFiles(Path dataFolder) {
        this.dataFolder = dataFolder;
        this.unfinished = dataFolder.resolve(UNFINISHED);
    }

    void write(BackupFile backup, boolean journal) throws IOException {
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(unfinished);
        for (Manifest.Part part : backup.manifest().parts()) {
            if (DataFiles.isOne(part.name()) || journal && Backup.journalFile(part.name()) != null) {
                write(part.name(), backup);
            }
        }
    }

    void putInPlace(JournalCopy journal) throws IOException {
        for (String folder : DataFiles.FOLDERS) {
            if (Files.exists(unfinished.resolve(folder))) {
                FileSystemUtils.deleteRecursively(dataFolder.resolve(folder)); // there is no file in it
                Files.move(unfinished.resolve(folder), dataFolder.resolve(folder));
                placed.add(dataFolder.resolve(folder));
            }
        }
        Path copy = unfinished.resolve(Backup.part(""));
        if (Files.exists(copy)) {
            journal.replace(copy);
        }
    }

    /** Takes away again what was put in its place. */
    void undo(JournalCopy journal) throws IOException {
        for (Path folder : placed) {
            FileSystemUtils.deleteRecursively(folder);
        }
        if (Files.exists(unfinished.resolve(Backup.part("")))) {
            journal.clear();
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(unfinished);
    }

    private void write(String name, BackupFile backup) throws IOException {
        Path file = unfinished.resolve(name).normalize();
        if (!file.startsWith(unfinished)) {
            throw new BackupRefused("The backup is refused: it holds \"" + name + "\", which is no file of a site.");
        }
        Files.createDirectories(file.getParent());
        try (InputStream content = backup.read(name)) {
            Files.copy(content, file);
        }
    }
}
