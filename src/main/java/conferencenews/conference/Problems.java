package conferencenews.conference;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with an input, gathered so that a form says all of it at once. */
class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Notes the problem if it is there. */
    Problems check(boolean wrong, String field, String key, Object... arguments) {
        if (wrong) {
            found.add(new Problem(field, key, List.of(arguments)));
        }
        return this;
    }

    void refuse() {
        if (!found.isEmpty()) {
            throw new Refused(List.copyOf(found));
        }
    }
}
