package conferencenews.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as readers see it.
 *
 * @param title what was agreed on, between whom
 * @param endsOn the last day; null if none is known
 */
public record AgreementRow(
        long id,
        AgreementKind kind,
        String title,
        LocalDate signedOn,
        String term,
        @Nullable LocalDate endsOn,
        List<InstitutionLink> parties,
        List<PersonLink> signatories) {

    /** The address behind the language's prefix. */
    public String path() {
        return "/agreements/" + id;
    }

    public String partyNames() {
        return parties.stream().map(InstitutionLink::name).collect(Collectors.joining(" – "));
    }

    /** Whether it is over on that day. */
    public boolean hasEnded(LocalDate today) {
        return endsOn != null && endsOn.isBefore(today);
    }
}
