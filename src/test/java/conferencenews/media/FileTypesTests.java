package conferencenews.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is what its bytes say, whatever it is called. */
class FileTypesTests {

    @TempDir
    private Path folder;

    @Test
    void whatIsAllowedIsKnownByItsContent() throws IOException {
        assertThat(type(Corpus.jpeg(10, 10))).isEqualTo(FileType.JPEG);
        assertThat(type(Corpus.png(10, 10))).isEqualTo(FileType.PNG);
        assertThat(type(Corpus.gif(1))).isEqualTo(FileType.GIF);
        assertThat(type(Corpus.webp(10, 10))).isEqualTo(FileType.WEBP);
        assertThat(type(Corpus.pdf())).isEqualTo(FileType.PDF);
        assertThat(type(Corpus.zip("[Content_Types].xml", "word/document.xml"))).isEqualTo(FileType.DOCX);
        assertThat(type(Corpus.zip("[Content_Types].xml", "xl/workbook.xml"))).isEqualTo(FileType.XLSX);
        assertThat(type(Corpus.zip("[Content_Types].xml", "ppt/presentation.xml")))
                .isEqualTo(FileType.PPTX);
        assertThat(type(Corpus.zip("data.csv"))).isEqualTo(FileType.ZIP);
    }

    @Test
    void allElseIsRefusedWithAReason() {
        assertRefused("empty", "");
        assertRefused("svg", "<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>");
        assertRefused("page", "\u00ef\u00bb\u00bf <!DOCTYPE html><html><script>alert(1)</script><svg></svg></html>");
        assertRefused("page", "<script>alert(1)</script>");
        assertRefused("program", "MZ\u0090\0");
        assertRefused("program", "\u007fELF");
        assertRefused("program", "#!/bin/sh");
        assertRefused("picture", "\0\0\0\u0018ftypheic");
        assertRefused("picture", "II*\0");
        assertRefused("old-office", "\u00d0\u00cf\u0011\u00e0\u00a1");
        assertRefused("type", "GIF88a");
        assertRefused("archive", "PK\u0003\u0004 and nothing else");
        assertRefused("program", Corpus.zip("META-INF/MANIFEST.MF", "A.class"));
        assertRefused("macros", Corpus.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
    }

    @Test
    void aDocumentThatIsCutOffIsRefused() {
        byte[] pdf = Corpus.pdf();
        assertRefused("cut-document", Arrays.copyOf(pdf, pdf.length / 2));
        assertRefused("cut-document", Arrays.copyOf(pdf, pdf.length - 5));
        assertRefused("cut-document", "%PDF-1.7\n1 0 obj<</Linearized 1>>endobj\nstartxref\n0\n%%EOF\n2 0 obj");
        assertRefused("cut-document", "%PDF-1.7\nstartxref\n99999\n%%EOF");
        assertRefused("cut-document", Corpus.joined(pdf, new byte[2_000]));
        byte[] archive = Corpus.zip("[Content_Types].xml", "word/document.xml");
        assertRefused("archive", Arrays.copyOf(archive, archive.length / 2));
        assertRefused("archive", Arrays.copyOf(archive, archive.length - 30));
    }

    @Test
    void aWholePdfMayHaveALineBehindItsEnd() throws IOException {
        assertThat(type(Corpus.joined(Corpus.pdf(), Corpus.text("\r\n% signed\r\n"))))
                .isEqualTo(FileType.PDF);
    }

    private void assertRefused(String reason, String content) {
        assertRefused(reason, Corpus.text(content));
    }

    private void assertRefused(String reason, byte[] content) {
        assertThatThrownBy(() -> type(content))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo("media.refused." + reason));
    }

    private FileType type(byte[] content) throws IOException {
        return FileTypes.of(Files.write(folder.resolve("picture.jpg"), content));
    }
}
