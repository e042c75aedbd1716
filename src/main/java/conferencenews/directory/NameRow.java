package conferencenews.directory;

import conferencenews.site.PlainText;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an editor typed about one name.
 *
 * @param kind {@code name}, {@code short} or {@code variant}
 * @param name of an institution
 * @param family of a person, as {@code given} and {@code familyFirst}
 */
public record NameRow(
        @PlainText(max = 12) String language,
        @PlainText(max = 10) String kind,
        @PlainText(max = InstitutionName.MAX_LENGTH) String name,
        @PlainText(max = PersonName.MAX_LENGTH) String family,
        @PlainText(max = PersonName.MAX_LENGTH) String given,
        @Nullable Boolean familyFirst) {

    private static final int BLANK_ROWS = 2;

    public NameRow {
        language = text(language);
        kind = text(kind);
        name = text(name);
        family = text(family);
        given = text(given);
        familyFirst = Boolean.TRUE.equals(familyFirst);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip().replaceAll("\\s+", " ");
    }

    static NameRow of(PersonName name) {
        return new NameRow(
                name.language(),
                name.variant() ? InstitutionName.VARIANT : InstitutionName.NAME,
                "",
                name.family(),
                name.given(),
                name.familyFirst());
    }

    static NameRow of(InstitutionName name) {
        return new NameRow(name.language(), name.kind(), name.name(), "", "", false);
    }

    /** Those that were filled in, and some more to fill in. */
    static List<NameRow> withBlank(@Nullable List<NameRow> rows) {
        Stream<NameRow> typed = rows == null
                ? Stream.empty()
                : rows.stream().filter(Objects::nonNull).filter(row -> !row.isBlank());
        return Stream.concat(typed, Collections.nCopies(BLANK_ROWS, new NameRow("", "", "", "", "", true)).stream())
                .toList();
    }

    boolean isBlank() {
        return name.isEmpty() && family.isEmpty() && given.isEmpty();
    }

    PersonName person() {
        return new PersonName(
                language, kind.equals(InstitutionName.VARIANT), family, given, Boolean.TRUE.equals(familyFirst));
    }

    InstitutionName institution() {
        String known =
                List.of(InstitutionName.SHORT, InstitutionName.VARIANT).contains(kind) ? kind : InstitutionName.NAME;
        return new InstitutionName(language, known, name);
    }
}
