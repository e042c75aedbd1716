package conferencenews.transfer;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The pictures of the sample content: drawn when they are needed, the same for the same name each time. */
final class SamplePictures {

    private static final float QUALITY = .85f;

    private static final Color CREAM = new Color(0xEFE7D6);
    private static final Color BONE = new Color(0xE6DFCF);
    private static final Color SAND = new Color(0xE9DAC4);
    private static final Color MIST = new Color(0xDCE2DE);
    private static final Color TEAL = new Color(0x14565F);
    private static final Color NIGHT = new Color(0x17283A);
    private static final Color RUST = new Color(0xB9532F);
    private static final Color OCHRE = new Color(0xD9A03F);
    private static final Color MOSS = new Color(0x66794B);
    private static final Color ROSE = new Color(0xC98772);
    private static final Color SLATE = new Color(0x64808C);
    private static final Color SKY = new Color(0x93B9BF);
    private static final Color PLUM = new Color(0x5A3448);
    private static final Color STRAW = new Color(0xE4C98F);

    private static final Map<String, Picture> PICTURES = pictures();

    private SamplePictures() {}

    static Set<String> names() {
        return PICTURES.keySet();
    }

    static BufferedImage draw(String name) {
        Picture picture = PICTURES.get(name);
        if (picture == null) {
            throw new IllegalArgumentException("No picture is called " + name);
        }
        Sheet sheet = new Sheet(picture.width(), picture.height(), name.hashCode(), picture.paper(), picture.inks());
        picture.motif().accept(sheet);
        return sheet.print();
    }

    static byte[] jpeg(String name) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream target = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam wish = writer.getDefaultWriteParam();
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(QUALITY);
            writer.setOutput(target);
            writer.write(null, new IIOImage(draw(name), null, null), wish);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Map<String, Picture> pictures() {
        Map<String, Picture> pictures = new LinkedHashMap<>();
        pictures.put("conference-hall", wide(Interiors::hall, CREAM, TEAL, OCHRE, RUST));
        pictures.put("cut-road", wide(Landscapes::cutRoad, BONE, MOSS, STRAW, SKY, RUST));
        pictures.put("sixty-four-terms", wide(Papers::agreement, SAND, TEAL, RUST));
        pictures.put("training-centre", wide(Interiors::trainingCentre, CREAM, NIGHT, SKY, RUST));
        pictures.put("night-road", wide(Landscapes::nightRoad, CREAM, NIGHT, OCHRE, SLATE));
        pictures.put("anatomy-cabinet", wide(Specimens::cabinet, CREAM, NIGHT, ROSE, STRAW));
        pictures.put("inner-ear", plate(Specimens::innerEar));
        pictures.put("bronchial-tree", plate(Specimens::bronchi));
        pictures.put("iris", plate(Specimens::eye));
        pictures.put("spine", plate(Specimens::spine));
        pictures.put("skin-ridges", plate(Specimens::ridges));
        pictures.put("two-shores", wide(Measurements::rings, MIST, TEAL, RUST));
        pictures.put("month-of-traces", wide(Measurements::traces, BONE, NIGHT, OCHRE));
        pictures.put("volunteers", wide(Measurements::volunteers, CREAM, TEAL, STRAW, RUST));
        pictures.put("terraces", new Picture(1_280, 1_600, Landscapes::terraces, CREAM, TEAL, MOSS, OCHRE));
        pictures.put("five-groups", wide(Measurements::groups, CREAM, NIGHT, OCHRE, SKY));
        pictures.put("what-is-left", wide(Papers::forgetting, CREAM, TEAL, OCHRE, RUST));
        pictures.put("heart-sounds", wide(Measurements::heartbeat, BONE, NIGHT, RUST));
        pictures.put("library-at-night", wide(Interiors::library, CREAM, NIGHT, OCHRE, RUST, TEAL));
        pictures.put("six-neighbourhoods", wide(Landscapes::town, BONE, SLATE, TEAL, RUST));
        pictures.put("four-dishes", wide(Measurements::dishes, SAND, NIGHT, RUST, STRAW));
        pictures.put("upper-yangtze", new Picture(2_400, 1_000, Landscapes::river, CREAM, MOSS, TEAL, RUST));
        pictures.put("chest-image", wide(Measurements::chest, MIST, NIGHT, OCHRE));
        pictures.put("fourteen-tubes", wide(Interiors::tubes, MIST, NIGHT, RUST, SKY));
        pictures.put("bridge", wide(Landscapes::bridge, SAND, NIGHT, RUST, SLATE));
        pictures.put("phrasebook", new Picture(1_280, 1_600, Papers::phrasebook, CREAM, SLATE, TEAL, RUST));
        pictures.put("three-days", wide(Landscapes::threeDays, CREAM, TEAL, OCHRE, NIGHT));
        pictures.put("hundred-nights", wide(Measurements::nights, CREAM, NIGHT, OCHRE));
        return pictures;
    }

    private static Picture wide(Consumer<Sheet> motif, Color paper, Color... inks) {
        return new Picture(1_920, 1_280, motif, paper, inks);
    }

    private static Picture plate(Specimens.Plate plate) {
        return new Picture(1_600, 1_200, sheet -> Specimens.plate(sheet, plate), CREAM, NIGHT, ROSE, STRAW);
    }

    private record Picture(int width, int height, Consumer<Sheet> motif, Color paper, Color... inks) {}
}
