package conferencenews.media;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a script is told of a file it sent.
 *
 * @param id null if it was refused
 * @param kind {@code image} or {@code attachment}
 * @param existing whether the library had it already
 * @param src the address of a rendition, for an image
 */
record Taken(
        String fileName,
        @Nullable Long id,
        @Nullable String kind,
        boolean existing,
        boolean still,
        @Nullable String alt,
        @Nullable String src,
        int width,
        int height,
        @Nullable String problem) {

    static Taken of(UploadResult result, Pictures pictures) {
        Uploaded taken = result.taken();
        if (taken == null) {
            return new Taken(result.fileName(), null, null, false, false, null, null, 0, 0, result.problem());
        }
        Picture picture = taken.image() ? pictures.ofAny(List.of(taken.id())).get(taken.id()) : null;
        return new Taken(
                result.fileName(),
                taken.id(),
                taken.image() ? "image" : "attachment",
                taken.existing(),
                taken.still(),
                picture == null ? null : picture.alt(),
                picture == null ? null : picture.src(Crop.FULL),
                picture == null ? 0 : picture.width(Crop.FULL),
                picture == null ? 0 : picture.height(Crop.FULL),
                null);
    }
}
