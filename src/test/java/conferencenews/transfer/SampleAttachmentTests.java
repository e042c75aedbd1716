package conferencenews.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** The files of the sample are what their endings say. */
class SampleAttachmentTests {

    private final SampleAttachment programme =
            new SampleAttachment("disaster-symposium-programme.pdf", "Programme", "en");
    private final SampleAttachment stations = new SampleAttachment("exercise-stations.xlsx", "Stations", "en");

    @Test
    void everyObjectOfThePdfBeginsWhereItsTableSays() {
        String file = new String(programme.bytes(), StandardCharsets.ISO_8859_1);
        assertThat(file).startsWith("%PDF-1.4").endsWith("%%EOF\n");
        assertThat(file.substring(Integer.parseInt(found(file, "startxref\\n(\\d+)"))))
                .startsWith("xref\n0 8\n");
        List<Integer> starts = Pattern.compile("(\\d{10}) 00000 n \\n")
                .matcher(file)
                .results()
                .map(row -> Integer.parseInt(row.group(1)))
                .toList();
        assertThat(starts).hasSize(7);
        for (int number = 1; number <= starts.size(); number++) {
            assertThat(file.substring(starts.get(number - 1))).startsWith(number + " 0 obj\n");
        }
    }

    @Test
    void thePdfSaysHowLongItsTextIs() {
        String file = new String(programme.bytes(), StandardCharsets.ISO_8859_1);
        int start = file.indexOf("stream\n") + "stream\n".length();
        assertThat(file.indexOf("\nendstream") - start).isEqualTo(Integer.parseInt(found(file, "/Length (\\d+)")));
        assertThat(file).contains("Opening by the chair").contains("\\(Dr Amara Okonjo-Bell\\)");
    }

    @Test
    void everyPartOfTheWorkbookIsXml() throws Exception {
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(stations.bytes()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.add(part.getName());
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(zip.readAllBytes()));
            }
        }
        assertThat(parts).contains("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
    }

    @Test
    void theSameFileHasTheSameBytes() throws IOException {
        assertThat(programme.bytes()).isEqualTo(programme.bytes());
        assertThat(stations.bytes()).isEqualTo(stations.bytes());
    }

    private static String found(String file, String pattern) {
        return Pattern.compile(pattern)
                .matcher(file)
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElseThrow();
    }
}
