package conferencenews.account;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

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

    /** No form of the site sends what cannot be read, such as a role that there is not: 400. */
    static void requireReadable(BindingResult input) {
        if (input.hasErrors()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    void refuse() {
        if (!found.isEmpty()) {
            throw new AccountRefused(List.copyOf(found));
        }
    }
}
