package conferencenews.article;

import java.util.List;

/** The people credited in one role, in order. */
public record CreditGroup(CreditRole role, List<String> names) {

    static List<CreditGroup> of(List<Credit> credits) {
        return credits.stream()
                .map(Credit::role)
                .distinct()
                .map(role -> new CreditGroup(
                        role,
                        credits.stream()
                                .filter(credit -> credit.role() == role)
                                .map(Credit::name)
                                .toList()))
                .toList();
    }

    /** Who wrote it; empty if nobody is named. */
    static List<String> writers(List<CreditGroup> credits) {
        return credits.stream()
                .filter(credit -> credit.role() == CreditRole.WRITER)
                .flatMap(credit -> credit.names().stream())
                .toList();
    }
}
