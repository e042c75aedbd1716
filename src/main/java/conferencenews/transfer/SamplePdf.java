package conferencenews.transfer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Sets a page of text as a PDF: the first line is its title, lines that begin with {@code #} are headings. */
final class SamplePdf {

    private static final Charset WIN_ANSI = Charset.forName("windows-1252");
    private static final int LEFT = 64;
    private static final int TOP = 770;

    private SamplePdf() {}

    static byte[] of(String text, String language) {
        List<String> lines = text.lines().toList();
        String content = content(lines);
        return file(List.of(
                "<< /Type /Catalog /Pages 2 0 R /Lang (%s) /ViewerPreferences << /DisplayDocTitle true >> >>"
                        .formatted(escaped(language)),
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /Text 5 0 R /Bold 6 0 R >> >> >>",
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(content.getBytes(WIN_ANSI).length, content),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
                "<< /Title (%s) >>".formatted(escaped(lines.get(0)))));
    }

    private static String content(List<String> lines) {
        StringBuilder content = new StringBuilder("BT\n1 0 0 1 %d %d Tm\n".formatted(LEFT, TOP));
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line);
            if (line == 0) {
                add(content, "/Bold 15", 24, text);
            } else if (text.startsWith("# ")) {
                add(content, "/Bold 11.5", 20, text.substring(2));
            } else {
                add(content, "/Text 10.5", 17, text);
            }
        }
        return content.append("ET").toString();
    }

    private static void add(StringBuilder content, String font, int leading, String text) {
        content.append("%s Tf (%s) Tj 0 -%d Td\n".formatted(font, escaped(text), leading));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }

    /** The objects in order, then the table that says at which byte each begins. */
    private static byte[] file(List<String> objects) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write(file, "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        List<Integer> starts = new ArrayList<>();
        for (String object : objects) {
            starts.add(file.size());
            write(file, "%d 0 obj\n%s\nendobj\n".formatted(starts.size(), object));
        }
        int table = file.size();
        int size = objects.size() + 1;
        write(file, "xref\n0 %d\n0000000000 65535 f \n".formatted(size));
        starts.forEach(start -> write(file, "%010d 00000 n \n".formatted(start)));
        write(file, "trailer\n<< /Size %d /Root 1 0 R /Info %d 0 R >>\n".formatted(size, size - 1));
        write(file, "startxref\n%d\n%%%%EOF\n".formatted(table));
        return file.toByteArray();
    }

    private static void write(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(WIN_ANSI));
    }
}
