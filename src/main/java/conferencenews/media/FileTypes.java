package conferencenews.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells a file's type by its content; nobody asks what it is called. */
final class FileTypes {

    private static final int HEAD_BYTES = 4096;
    private static final int TAIL_BYTES = 1024;
    private static final Pattern PDF_END = Pattern.compile("startxref\\s+(\\d{1,12})\\s+%%EOF");
    private static final int MOST_ENTRIES = 20_000;
    private static final List<String> PROGRAMS =
            List.of("MZ", "\u007fELF", "#!", "\u00ca\u00fe\u00ba\u00be", "\u00cf\u00fa\u00ed\u00fe");
    private static final List<String> OTHER_PICTURES = List.of("II*\0", "MM\0*", "BM", "8BPS");
    private static final String OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0";
    private static final Set<String> MARKS_OF_PROGRAMS = Set.of("META-INF/MANIFEST.MF", "AndroidManifest.xml");

    private FileTypes() {}

    /** @throws Refused with the reason, for what is not on the list */
    static FileType of(Path file) throws IOException {
        String head = head(file);
        if (head.isEmpty()) {
            throw Refused.file("empty");
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return FileType.JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return FileType.PNG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return FileType.GIF;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return FileType.WEBP;
        }
        if (head.startsWith("%PDF-")) {
            requireEnd(file);
            return FileType.PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return archive(file);
        }
        throw Refused.file(reason(head));
    }

    private static String head(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return new String(input.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    /**
     * A whole PDF says within its last 1,024 bytes where its table begins. (One that is made to be shown while it
     * arrives says so near its beginning, too, but names the place 0.)
     */
    private static void requireEnd(Path file) throws IOException {
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(TAIL_BYTES, content.length())];
            content.seek(content.length() - tail.length);
            content.readFully(tail);
            Matcher end = PDF_END.matcher(new String(tail, StandardCharsets.ISO_8859_1));
            long table = 0;
            while (end.find()) {
                table = Long.parseLong(end.group(1));
            }
            if (table == 0 || table >= content.length()) {
                throw Refused.file("cut-document");
            }
        }
    }

    private static FileType archive(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw Refused.file("archive");
            }
            Set<String> names = zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
            if (names.stream().anyMatch(MARKS_OF_PROGRAMS::contains)) {
                throw Refused.file("program");
            }
            return names.contains("[Content_Types].xml") ? office(names) : FileType.ZIP;
        } catch (IOException | IllegalArgumentException broken) {
            throw Refused.file("archive");
        }
    }

    private static FileType office(Set<String> names) {
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            throw Refused.file("macros");
        }
        if (names.contains("word/document.xml")) {
            return FileType.DOCX;
        }
        if (names.contains("xl/workbook.xml")) {
            return FileType.XLSX;
        }
        return names.contains("ppt/presentation.xml") ? FileType.PPTX : FileType.ZIP;
    }

    private static String reason(String head) {
        String text = head.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s*", "").toLowerCase(Locale.ROOT);
        if (text.startsWith("<")) {
            return text.contains("<svg") && !text.contains("<html") ? "svg" : "page";
        }
        if (PROGRAMS.stream().anyMatch(head::startsWith)) {
            return "program";
        }
        if (head.startsWith("ftyp", 4) || OTHER_PICTURES.stream().anyMatch(head::startsWith)) {
            return "picture";
        }
        return head.startsWith(OLD_OFFICE) ? "old-office" : "type";
    }
}
