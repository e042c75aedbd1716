package conferencenews.directory;

import conferencenews.site.PlainText;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says of a person.
 *
 * @param version the person's when the form was opened
 * @param affiliation a number, as the suggestions have it, or the name of an institution
 * @param sameAs addresses elsewhere, a line each
 */
public record PersonForm(
        int version,
        List<@Valid NameRow> names,
        @PlainText(max = 320) String affiliation,
        @PlainText(max = 60) String orcid,
        @PlainText(max = 500) String web,
        @PlainText(max = 2_000) String sameAs) {

    public PersonForm {
        names = NameRow.withBlank(names);
        affiliation = text(affiliation);
        orcid = text(orcid);
        web = text(web);
        sameAs = text(sameAs);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    static PersonForm blank() {
        return new PersonForm(0, List.of(), "", "", "", "");
    }

    static PersonForm of(Person person, String affiliation) {
        return new PersonForm(
                person.version(),
                person.names().stream().map(NameRow::of).toList(),
                affiliation,
                Objects.requireNonNullElse(person.orcid(), ""),
                person.web(),
                person.sameAs());
    }
}
