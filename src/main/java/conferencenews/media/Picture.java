package conferencenews.media;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An image as templates show it.
 *
 * @param alt what it shows; empty if it is decorative or nobody has said it yet
 * @param width of the upright original
 * @param files the renditions of each crop, the narrowest first
 */
public record Picture(
        long id,
        String alt,
        boolean decorative,
        String caption,
        String credit,
        int width,
        int height,
        Map<Crop, List<PictureFile>> files) {

    static final String WEBP = "image/webp";

    private static final int USUAL_WIDTH = 960;

    public Picture {
        files = Map.copyOf(files);
    }

    /** The same with the texts of one use; where those are empty its own stay. */
    public Picture described(String alt, String caption, String credit) {
        return new Picture(
                id,
                alt.isBlank() ? this.alt : alt,
                decorative && alt.isBlank(),
                caption.isBlank() ? this.caption : caption,
                credit.isBlank() ? this.credit : credit,
                width,
                height,
                files);
    }

    /** The same with its files at other addresses. */
    public Picture at(UnaryOperator<String> address) {
        Map<Crop, List<PictureFile>> moved = new EnumMap<>(Crop.class);
        files.forEach((crop, renditions) -> moved.put(
                crop,
                renditions.stream()
                        .map(file ->
                                new PictureFile(address.apply(file.path()), file.type(), file.width(), file.height()))
                        .toList()));
        return new Picture(id, alt, decorative, caption, credit, width, height, moved);
    }

    /** Whether it has an alt text or needs none. */
    public boolean isDescribed() {
        return decorative || !alt.isBlank();
    }

    /** The address for browsers that choose none themselves. */
    public String src(Crop crop) {
        return usual(crop).path();
    }

    /** Width and height of {@link #src}: their ratio is that of every file of the crop. */
    public int width(Crop crop) {
        return usual(crop).width();
    }

    public int height(Crop crop) {
        return usual(crop).height();
    }

    /** The JPEG or PNG files of a crop as a {@code srcset}. */
    public String srcset(Crop crop) {
        return srcset(plain(crop));
    }

    /** The files of a crop and type as a {@code srcset}; null if there are none. */
    public @Nullable String srcset(Crop crop, String type) {
        List<PictureFile> files = of(crop, type.equals(WEBP)).stream()
                .filter(file -> file.type().equals(type))
                .toList();
        return files.isEmpty() ? null : srcset(files);
    }

    /** The WebP files of a crop as a {@code srcset}; null if there are none. */
    public @Nullable String webp(Crop crop) {
        return srcset(crop, WEBP);
    }

    /** The widest JPEG or PNG of a crop, for those who take one file only. */
    public PictureFile largest(Crop crop) {
        return plain(crop).stream()
                .max(Comparator.comparingInt(PictureFile::width))
                .orElseThrow();
    }

    private PictureFile usual(Crop crop) {
        List<PictureFile> files = plain(crop);
        return files.stream()
                .filter(file -> file.width() <= USUAL_WIDTH)
                .max(Comparator.comparingInt(PictureFile::width))
                .orElse(files.get(0));
    }

    private List<PictureFile> plain(Crop crop) {
        return of(crop, false);
    }

    private List<PictureFile> of(Crop crop, boolean webp) {
        return files.getOrDefault(crop, List.of()).stream()
                .filter(file -> file.type().equals(WEBP) == webp)
                .toList();
    }

    private static String srcset(List<PictureFile> files) {
        return files.stream()
                .map(file -> file.path() + " " + file.width() + "w")
                .collect(Collectors.joining(", "));
    }
}
