package conferencenews.directory;

import conferencenews.site.PlainText;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What an editor says of an agreement.
 *
 * @param parties institutions, a line each, by number or name
 * @param signatories people, a line each, by number or name
 * @param owner whom the desk reminds before it ends; null for nobody
 * @param listed in the public register, even if no article names it
 */
public record AgreementForm(
        int version,

        @NotNull(message = "{directory.agreement.kind.missing}")
        AgreementKind kind,

        @NotNull(message = "{directory.agreement.signed.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate signedOn,

        @PlainText(max = 200) String term,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate endsOn,

        @PlainText(max = 10_000) String parties,
        @PlainText(max = 10_000) String signatories,
        @Nullable Long owner,
        boolean listed) {

    public AgreementForm {
        term = Objects.requireNonNullElse(term, "").strip();
        parties = Objects.requireNonNullElse(parties, "").strip();
        signatories = Objects.requireNonNullElse(signatories, "").strip();
    }
}
