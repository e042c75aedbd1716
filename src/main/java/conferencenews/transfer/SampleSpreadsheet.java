package conferencenews.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts lines of values with commas between them into an Office Open XML workbook with one sheet. */
final class SampleSpreadsheet {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String FORMATS = "http://schemas.openxmlformats.org/";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private SampleSpreadsheet() {}

    static byte[] of(String text) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            add(zip, "[Content_Types].xml", """
                    <Types xmlns="%1$spackage/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" ContentType="%2$ssheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%2$sworksheet+xml"/></Types>""".formatted(FORMATS, OFFICE));
            add(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
            add(zip, "xl/workbook.xml", """
                    <workbook xmlns="%1$sspreadsheetml/2006/main" \
                    xmlns:r="%1$sofficeDocument/2006/relationships">\
                    <sheets><sheet name="Stations" sheetId="1" r:id="r1"/></sheets></workbook>""".formatted(FORMATS));
            add(zip, "xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
            add(zip, "xl/worksheets/sheet1.xml", sheet(text.lines().toList()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String relationship(String type, String target) {
        return """
                <Relationships xmlns="%1$spackage/2006/relationships"><Relationship Id="r1" \
                Type="%1$sofficeDocument/2006/relationships/%2$s" Target="%3$s"/></Relationships>""".formatted(FORMATS, type, target);
    }

    private static String sheet(List<String> lines) {
        StringBuilder sheet = new StringBuilder("<worksheet xmlns=\"" + FORMATS + "spreadsheetml/2006/main\">"
                + "<cols><col min=\"1\" max=\"5\" width=\"24\" customWidth=\"1\"/></cols><sheetData>");
        for (String line : lines) {
            sheet.append("<row>");
            for (String value : line.split(",")) {
                sheet.append(cell(value));
            }
            sheet.append("</row>");
        }
        return sheet.append("</sheetData></worksheet>").toString();
    }

    private static String cell(String value) {
        return value.matches("\\d+")
                ? "<c><v>" + value + "</v></c>"
                : "<c t=\"inlineStr\"><is><t>" + value.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
    }
}
