package conferencenews.directory;

import conferencenews.site.PlainText;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says of an institution.
 *
 * @param version the institution's when the form was opened
 * @param country ISO 3166-1 alpha-2; may be empty
 * @param parent a number, as the suggestions have it, or the name of what it is part of
 * @param sameAs addresses elsewhere, a line each
 */
public record InstitutionForm(
        int version,
        List<@Valid NameRow> names,
        @PlainText(max = 2) String country,
        @PlainText(max = 320) String parent,
        @PlainText(max = 60) String ror,
        @PlainText(max = 500) String web,
        @PlainText(max = 2_000) String sameAs) {

    public InstitutionForm {
        names = NameRow.withBlank(names);
        country = text(country);
        parent = text(parent);
        ror = text(ror);
        web = text(web);
        sameAs = text(sameAs);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    static InstitutionForm blank() {
        return new InstitutionForm(0, List.of(), "", "", "", "", "");
    }

    static InstitutionForm of(Institution institution, String parent) {
        return new InstitutionForm(
                institution.version(),
                institution.names().stream().map(NameRow::of).toList(),
                institution.country(),
                parent,
                Objects.requireNonNullElse(institution.ror(), ""),
                institution.web(),
                institution.sameAs());
    }
}
