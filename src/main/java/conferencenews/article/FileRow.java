package conferencenews.article;

import conferencenews.site.PlainText;
import jakarta.validation.constraints.Pattern;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an editor typed about a file to take along.
 *
 * @param position empty is the end
 */
record FileRow(
        @PlainText(max = 400) String file,

        @Pattern(regexp = RowPosition.TYPED, message = "{article.position.number}")
        String position) {

    private static final int BLANK_ROWS = 2;

    private static final FileRow EMPTY = new FileRow("", "");

    FileRow {
        file = Objects.requireNonNullElse(file, "");
        position = Objects.requireNonNullElse(position, "");
    }

    static List<FileRow> of(List<Long> files, Function<Long, String> names) {
        return IntStream.range(0, files.size())
                .mapToObj(place -> new FileRow(names.apply(files.get(place)), String.valueOf(place + 1)))
                .toList();
    }

    /** Those that were filled in, and some more to fill in. */
    static List<FileRow> withBlank(@Nullable List<FileRow> rows) {
        Stream<FileRow> typed = rows == null
                ? Stream.empty()
                : rows.stream().filter(Objects::nonNull).filter(row -> !row.isBlank());
        return Stream.concat(typed, Collections.nCopies(BLANK_ROWS, EMPTY).stream())
                .toList();
    }

    /** @throws Refused if a row names no file */
    static List<Long> attachments(List<FileRow> rows) {
        return rows.stream()
                .filter(row -> !row.isBlank())
                .sorted(Comparator.comparingInt(row -> RowPosition.of(row.position)))
                .map(row -> LibraryNumber.required("attachments", row.file))
                .toList();
    }

    public boolean isBlank() {
        return file.isBlank() && RowPosition.isOne(position);
    }

    public @Nullable Long id() {
        return LibraryNumber.of(file);
    }
}
