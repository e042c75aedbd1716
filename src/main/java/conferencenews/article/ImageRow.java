package conferencenews.article;

import conferencenews.article.ImageUse.Place;
import conferencenews.site.PlainText;
import jakarta.validation.constraints.Pattern;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an editor typed about a picture: which one, and what is to be said of it in this article.
 *
 * @param position where it stands in the gallery; empty is the end
 */
record ImageRow(
        @PlainText(max = 300) String image,
        @PlainText(max = ImageUse.MAX_ALT) String alt,
        @PlainText(max = ImageUse.MAX_CAPTION) String caption,
        @PlainText(max = ImageUse.MAX_CREDIT) String credit,

        @Pattern(regexp = RowPosition.TYPED, message = "{article.position.number}")
        String position) {

    private static final int BLANK_ROWS = 4;

    static final ImageRow EMPTY = new ImageRow("", "", "", "", "");

    ImageRow {
        image = Objects.requireNonNullElse(image, "");
        alt = Objects.requireNonNullElse(alt, "");
        caption = Objects.requireNonNullElse(caption, "");
        credit = Objects.requireNonNullElse(credit, "");
        position = Objects.requireNonNullElse(position, "");
    }

    static ImageRow of(ImageUse use, String position, Function<Long, String> names) {
        return new ImageRow(names.apply(use.image()), use.alt(), use.caption(), use.credit(), position);
    }

    static List<ImageRow> of(List<ImageUse> uses, Function<Long, String> names) {
        return IntStream.range(0, uses.size())
                .mapToObj(place -> of(uses.get(place), String.valueOf(place + 1), names))
                .toList();
    }

    /** Those that were filled in, and some more to fill in. */
    static List<ImageRow> withBlank(@Nullable List<ImageRow> rows) {
        Stream<ImageRow> typed = rows == null
                ? Stream.empty()
                : rows.stream().filter(Objects::nonNull).filter(row -> !row.isBlank());
        return Stream.concat(typed, Collections.nCopies(BLANK_ROWS, EMPTY).stream())
                .toList();
    }

    /** In the order of their positions. */
    static List<ImageUse> gallery(List<ImageRow> rows) {
        return rows.stream()
                .filter(row -> !row.isBlank())
                .sorted(Comparator.comparingInt(row -> RowPosition.of(row.position)))
                .map(row -> row.use("gallery", Place.GALLERY))
                .toList();
    }

    /** @throws Refused if it names no picture */
    ImageUse use(String field, Place place) {
        return new ImageUse(place, LibraryNumber.required(field, image), alt, caption, credit);
    }

    /** Whether nothing says anything; a place alone does not. */
    public boolean isBlank() {
        return image.isBlank() && alt.isBlank() && caption.isBlank() && credit.isBlank() && RowPosition.isOne(position);
    }

    public @Nullable Long id() {
        return LibraryNumber.of(image);
    }

    /** For a comparison. */
    String text() {
        return Stream.of(image, alt, caption, credit)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
