package conferencenews.account;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with an input, by field, as message keys. */
class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Notes the problem if it is there. */
    Problems check(boolean wrong, String field, String key) {
        if (wrong) {
            found.add(new Problem(field, key));
        }
        return this;
    }

    boolean at(String field) {
        return found.stream().anyMatch(problem -> problem.field().equals(field));
    }

    void refuse() {
        if (!found.isEmpty()) {
            throw new AccountRefused(List.copyOf(found));
        }
    }
}
