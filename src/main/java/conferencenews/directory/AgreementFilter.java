package conferencenews.directory;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which agreements are asked for; what cannot be read asks for nothing.
 *
 * @param year of signing, as typed
 * @param country of any party
 * @param institution the number of a party
 * @param kind its code
 * @param state {@code valid} or {@code ended}
 */
public record AgreementFilter(String year, String country, String institution, String kind, String state) {

    public static final String VALID = "valid";
    public static final String ENDED = "ended";

    public AgreementFilter {
        year = readable(year, "[12]\\d{3}");
        country = readable(country, "[A-Z]{2}");
        institution = readable(institution, "\\d{1,18}");
        kind = AgreementKind.of(Objects.requireNonNullElse(kind, "")).isPresent() ? kind : "";
        state = List.of(VALID, ENDED).contains(Objects.requireNonNullElse(state, "")) ? state : "";
    }

    private static String readable(@Nullable String typed, String pattern) {
        return typed != null && typed.matches(pattern) ? typed : "";
    }

    public boolean isEmpty() {
        return (year + country + institution + kind + state).isEmpty();
    }
}
