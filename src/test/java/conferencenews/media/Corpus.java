package conferencenews.media;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Files as people and attackers bring them, made by code. */
public final class Corpus {

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Corpus() {}

    /** Red above, blue below, with a pattern that differs by seed. */
    public static BufferedImage drawing(int width, int height, int type, long seed) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.RED, 0, height, Color.BLUE));
        pen.fillRect(0, 0, width, height);
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillOval(
                    width / 4 + random.nextInt(Math.max(1, width / 2)),
                    height / 4 + random.nextInt(Math.max(1, height / 2)),
                    Math.max(1, width / 40),
                    Math.max(1, height / 40));
        }
        pen.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return jpeg(width, height, 1);
    }

    public static byte[] jpeg(int width, int height, long seed) {
        return written(drawing(width, height, BufferedImage.TYPE_INT_RGB, seed), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(drawing(width, height, BufferedImage.TYPE_INT_RGB, 1), "png");
    }

    static byte[] transparentPng(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.createGraphics().fillRect(0, 0, width / 2, height);
        return written(image, "png");
    }

    static byte[] opaquePngWithAlpha(int width, int height) {
        return written(drawing(width, height, BufferedImage.TYPE_INT_ARGB, 1), "png");
    }

    /** Half as light as white, in sixteen bits for each of grey and alpha. */
    static byte[] greyPng(int width, int height) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, width, height, 2, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, new int[] {0x8000, 0xFFFF});
            }
        }
        ComponentColorModel grey = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false, 3, DataBuffer.TYPE_USHORT);
        return written(new BufferedImage(grey, raster, false, null), "png");
    }

    static byte[] deepPng(int width, int height) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, width, height, 3, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, new int[] {0xFFFF, 0x8000, 0});
            }
        }
        ComponentColorModel deep = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, 1, DataBuffer.TYPE_USHORT);
        return written(new BufferedImage(deep, raster, false, null), "png");
    }

    static byte[] gif(int pictures) {
        try {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
            try (ImageOutputStream stream = ImageIO.createImageOutputStream(output)) {
                writer.setOutput(stream);
                writer.prepareWriteSequence(null);
                for (int i = 0; i < pictures; i++) {
                    writer.writeToSequence(
                            new IIOImage(drawing(400, 300, BufferedImage.TYPE_BYTE_INDEXED, i), null, null), null);
                }
                writer.endWriteSequence();
            }
            return output.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] webp(int width, int height) {
        try {
            return Encoder.encode(drawing(width, height, BufferedImage.TYPE_INT_RGB, 1), FileType.WEBP);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** For print: no ink but half of cyan; kept as Adobe does, what is left out of each ink. */
    static byte[] cmykJpeg(int width, int height) {
        try {
            WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    raster.setPixel(x, y, new int[] {128, 255, 255, 255});
                }
            }
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            try (ImageOutputStream stream = ImageIO.createImageOutputStream(output)) {
                writer.setOutput(stream);
                writer.write(null, new IIOImage(raster, null, null), null);
            }
            byte[] jpeg = output.toByteArray();
            return joined(
                    Arrays.copyOf(jpeg, 2),
                    segment(0xEE, text("Adobe\0\144\0\0\0\0\0")),
                    Arrays.copyOfRange(jpeg, 2, jpeg.length));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With a place, an orientation, a serial number and a preview in EXIF, and a credit in IPTC. */
    static byte[] photograph(int width, int height, int orientation) {
        byte[] jpeg = jpeg(width, height);
        return joined(
                Arrays.copyOf(jpeg, 2),
                segment(0xE1, joined("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif(orientation))),
                segment(0xED, joined("Photoshop 3.0\0".getBytes(StandardCharsets.ISO_8859_1), iptc())),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] exif(int orientation) {
        String serial = "SERIAL-4711\0";
        String artist = "Ana Artist\0\0";
        return bytes(output -> {
            output.writeBytes("MM\0*");
            output.writeInt(8);
            output.writeShort(4);
            entry(output, 0x0112, 3, 1, orientation << 16);
            entry(output, 0x013B, 2, artist.length(), 100);
            entry(output, 0x8825, 4, 1, 130);
            entry(output, 0xC62F, 2, serial.length(), 112);
            output.writeInt(0);
            output.write(new byte[100 - output.size()]);
            output.writeBytes(artist);
            output.writeBytes(serial);
            output.write(new byte[130 - output.size()]);
            output.writeShort(2);
            entry(output, 1, 2, 2, 'N' << 24);
            entry(output, 2, 5, 3, 200);
            output.writeInt(0);
            output.write(new byte[200 - output.size()]);
            for (int number : new int[] {31, 1, 14, 1, 7, 1}) {
                output.writeInt(number);
            }
        });
    }

    private static void entry(DataOutputStream output, int tag, int type, int count, int value) throws IOException {
        output.writeShort(tag);
        output.writeShort(type);
        output.writeInt(count);
        output.writeInt(value);
    }

    private static byte[] iptc() {
        byte[] records = joined(
                record(80, "Jo Photographer"),
                record(110, "University"),
                record(120, "A quay at dawn"),
                record(116, "© U"));
        return bytes(output -> {
            output.writeBytes("8BIM");
            output.writeShort(0x0404);
            output.writeShort(0);
            output.writeInt(records.length);
            output.write(records);
        });
    }

    private static byte[] record(int kind, String text) {
        return bytes(output -> {
            byte[] encoded = text.getBytes(StandardCharsets.ISO_8859_1);
            output.write(0x1C);
            output.write(2);
            output.write(kind);
            output.writeShort(encoded.length);
            output.write(encoded);
        });
    }

    private static byte[] segment(int marker, byte[] content) {
        return bytes(output -> {
            output.write(0xFF);
            output.write(marker);
            output.writeShort(content.length + 2);
            output.write(content);
        });
    }

    /** A few hundred bytes that claim to be so many pixels. */
    static byte[] bomb(int width, int height) {
        return bytes(output -> {
            output.write(PNG_SIGNATURE);
            chunk(output, "IHDR", bytes(header -> {
                header.writeInt(width);
                header.writeInt(height);
                header.write(new byte[] {8, 2, 0, 0, 0});
            }));
            ByteArrayOutputStream pixels = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(pixels)) {
                deflater.write(new byte[100_000]);
            }
            chunk(output, "IDAT", pixels.toByteArray());
            chunk(output, "IEND", new byte[0]);
        });
    }

    private static void chunk(DataOutputStream output, String name, byte[] content) throws IOException {
        byte[] named = joined(name.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 check = new CRC32();
        check.update(named);
        output.writeInt(content.length);
        output.write(named);
        output.writeInt((int) check.getValue());
    }

    /** A picture in the colours of that profile. */
    static byte[] profiledPng(ColorSpace space, int red, int green, int blue) {
        byte[] png = written(plain(red, green, blue), "png");
        byte[] profile = ((java.awt.color.ICC_ColorSpace) space).getProfile().getData();
        byte[] chunk = bytes(output -> {
            output.writeBytes("profile\0\0");
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(output)) {
                deflater.write(profile);
            }
        });
        int header = PNG_SIGNATURE.length + 25;
        return joined(
                Arrays.copyOf(png, header),
                bytes(output -> chunk(output, "iCCP", chunk)),
                Arrays.copyOfRange(png, header, png.length));
    }

    static byte[] profiledJpeg(ColorSpace space, int red, int green, int blue) {
        byte[] jpeg = written(plain(red, green, blue), "jpeg");
        byte[] profile = ((java.awt.color.ICC_ColorSpace) space).getProfile().getData();
        byte[] name = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        return joined(
                Arrays.copyOf(jpeg, 20), // with the segment every JPEG begins with
                segment(0xE2, joined(name, profile)),
                Arrays.copyOfRange(jpeg, 20, jpeg.length));
    }

    private static BufferedImage plain(int red, int green, int blue) {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(red, green, blue));
        pen.fillRect(0, 0, 400, 300);
        return image;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] pdf() {
        return text("%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\n"
                + "xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer<</Size 2/Root 1 0 R>>\n"
                + "startxref\n84\n%%EOF");
    }

    static byte[] zip(String... names) {
        return bytes(output -> {
            try (ZipOutputStream zip = new ZipOutputStream(output)) {
                for (String name : names) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(name.getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            output.writeBytes(part);
        }
        return output.toByteArray();
    }

    static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            ImageWriter writer = ImageIO.getImageWriters(new ImageTypeSpecifier(image), format)
                    .next();
            try (ImageOutputStream stream = ImageIO.createImageOutputStream(output)) {
                writer.setOutput(stream);
                writer.write(image);
            }
            return output.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(Writing writing) {
        try {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(output);
            writing.write(data);
            data.flush();
            return output.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Writing {

        void write(DataOutputStream output) throws IOException;
    }
}
