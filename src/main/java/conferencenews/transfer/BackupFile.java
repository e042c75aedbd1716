package conferencenews.transfer;

import conferencenews.transfer.Manifest.Part;
import conferencenews.viewcount.JournalCopy;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup to be read; what cannot be believed is refused before anybody makes use of it. */
final class BackupFile implements Closeable {

    private static final Pattern TABLE = Pattern.compile("database/[a-z][a-z0-9_]*\\.jsonl");
    private static final int LARGEST_MANIFEST = 256 * 1024 * 1024;
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        this.manifest = readManifest();
    }

    /** @throws BackupRefused if it cannot be read or is no whole backup */
    static BackupFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new BackupRefused("There is no file " + path + ".");
        }
        try {
            return opened(path, new ZipFile(path.toFile()));
        } catch (ZipException | EOFException damaged) {
            throw new BackupRefused(
                    "The file " + path + " is no backup, or it is cut off or damaged: " + damaged.getMessage() + ".");
        } catch (IOException unreadable) {
            throw new BackupRefused("The file " + path + " cannot be read: " + unreadable.getMessage() + ".");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Reads all of it and compares it with what the manifest says. */
    void verify() throws IOException {
        compareNames();
        for (Part part : manifest.parts()) {
            if (!isAllowed(part.name())) {
                throw new BackupRefused("The backup " + path + " is refused: it holds \"" + part.name()
                        + "\", which is no file of a site.");
            }
            if (!isAsItWas(part)) {
                throw new BackupRefused(
                        "The backup " + path + " is damaged: its part " + part.name() + " is not what was written.");
            }
        }
    }

    InputStream read(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new BackupRefused("The backup " + path + " is damaged: its part " + part + " is missing.");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static BackupFile opened(Path path, ZipFile zip) throws IOException {
        try {
            return new BackupFile(path, zip);
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private Manifest readManifest() throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null || entry.getSize() > LARGEST_MANIFEST) {
            throw new BackupRefused("The file " + path + " is no backup: it has no " + Manifest.NAME + ".");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return Manifest.of(content.readNBytes(LARGEST_MANIFEST));
        }
    }

    private void compareNames() {
        Set<String> expected = new TreeSet<>(Set.of(Manifest.NAME));
        manifest.parts().forEach(part -> expected.add(part.name()));
        manifest.tables().forEach(table -> expected.add(table.part()));
        Set<String> there = new HashSet<>();
        zip.stream().map(ZipEntry::getName).forEach(name -> {
            if (!expected.contains(name) || !there.add(name)) {
                throw new BackupRefused("The backup " + path + " is refused: it holds \"" + name
                        + "\", which was not there when it was made.");
            }
        });
        expected.removeAll(there);
        if (!expected.isEmpty()) {
            throw new BackupRefused("The backup " + path + " is damaged: its part "
                    + expected.iterator().next() + " is missing.");
        }
    }

    private static boolean isAllowed(String name) {
        String ofJournal = Backup.journalFile(name);
        return ofJournal == null
                ? TABLE.matcher(name).matches() || DataFiles.isOne(name)
                : JournalCopy.isName(ofJournal);
    }

    private boolean isAsItWas(Part part) throws IOException {
        MessageDigest digest = BackupWriter.digest();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        try (InputStream content = read(part.name())) {
            for (int read = content.read(buffer); read >= 0 && bytes <= part.bytes(); read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        } catch (ZipException | EOFException damaged) {
            return false;
        }
        return bytes == part.bytes()
                && HexFormat.of().formatHex(digest.digest()).equals(part.sha256());
    }
}
