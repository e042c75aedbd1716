package conferencenews.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** A file to be taken along with a sample article: made from the text of the same name in {@code sample/attachments/}. */
record SampleAttachment(String fileName, String title, String language) {

    static SampleAttachment of(Map<String, Object> entry) {
        return new SampleAttachment(
                Yamls.text(entry, "file"), Yamls.text(entry, "title"), Yamls.text(entry, "language"));
    }

    byte[] bytes() {
        return fileName.endsWith(".pdf")
                ? SamplePdf.of(read(".pdf", ".txt"), language)
                : SampleSpreadsheet.of(read(".xlsx", ".csv"));
    }

    private String read(String ending, String source) {
        String file = fileName.substring(0, fileName.length() - ending.length()) + source;
        try {
            return new ClassPathResource("sample/attachments/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
