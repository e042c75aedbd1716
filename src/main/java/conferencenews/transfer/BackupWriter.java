package conferencenews.transfer;

import conferencenews.transfer.Manifest.Part;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the parts of a backup one after the other, and remembers what they are. */
final class BackupWriter {

    private final ZipOutputStream zip;
    private final List<Part> parts = new ArrayList<>();

    BackupWriter(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    void compressed(String name, Content content) throws IOException {
        zip.setLevel(Deflater.BEST_SPEED);
        write(name, content);
    }

    /** For pictures, which are compressed already. */
    void plain(String name, Content content) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        write(name, content);
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Writes the last part, which says what the others are. */
    void finish(Manifest manifest) throws IOException {
        compressed(Manifest.NAME, out -> out.write(manifest.json()));
        zip.finish();
        zip.flush();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void write(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Summed out = new Summed(zip);
        content.writeTo(out);
        zip.closeEntry();
        parts.add(new Part(name, out.bytes, HexFormat.of().formatHex(out.digest.digest())));
    }

    /** What a part is filled with. */
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Closing it ends the part only. */
    private static final class Summed extends FilterOutputStream {

        private final MessageDigest digest = digest();
        private long bytes;

        Summed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            out.write(content, offset, length);
            digest.update(content, offset, length);
            bytes += length;
        }

        @Override
        public void flush() {
            // the file is flushed as a whole
        }

        @Override
        public void close() {
            // as above
        }
    }
}
