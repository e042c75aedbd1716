package conferencenews.conference;

import java.util.List;

/** A change that the rules of conferences forbid, with the reason beside each field of the form. */
public class Refused extends RuntimeException {

    private final transient List<Problem> problems;

    Refused(List<Problem> problems) {
        super(problems.toString(), null, false, false);
        this.problems = problems;
    }

    Refused(String field, String key, Object... arguments) {
        this(List.of(new Problem(field, key, List.of(arguments))));
    }

    List<Problem> problems() {
        return problems;
    }
}
