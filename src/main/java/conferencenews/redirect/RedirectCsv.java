package conferencenews.redirect;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads lists of redirects as spreadsheets save them: old address, new address; separated by commas, semicolons or tabs;
 * in UTF-8, UTF-16 or the encoding of Chinese computers.
 */
final class RedirectCsv {

    /** More lines are refused together. */
    static final int MOST_LINES = 10_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RedirectCsv() {}

    /** The text of a file, whatever wrote it. */
    static String decoded(byte[] file) {
        if (file.length > 1 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        }
        if (file.length > 1 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF) {
            return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(file, Charset.forName("GB18030"));
        }
    }

    /** @throws RedirectRefused if there are too many lines, or one of them cannot be read */
    static List<RedirectLine> lines(String text) {
        String list = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        List<RedirectLine> lines = new ArrayList<>();
        long line = 1;
        try (CSVParser rows = CSVParser.parse(new StringReader(list), format(list))) {
            for (CSVRecord row : rows) {
                if (lines.size() >= MOST_LINES) {
                    throw new RedirectRefused("text", "redirect.lines", String.valueOf(MOST_LINES));
                }
                if (row.stream().anyMatch(cell -> !cell.isEmpty()) && !(lines.isEmpty() && isHead(row))) {
                    lines.add(new RedirectLine(line, row.get(0), row.size() > 1 ? row.get(1) : ""));
                }
                line = rows.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            throw new RedirectRefused("text", "redirect.unreadable", String.valueOf(line));
        }
        return lines;
    }

    private static CSVFormat format(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char separator = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .get();
    }

    /** The names of the columns, in any language: no address is in it. */
    private static boolean isHead(CSVRecord row) {
        return row.stream().noneMatch(cell -> cell.startsWith("/") || cell.matches("(?i)https?://.*"));
    }
}
