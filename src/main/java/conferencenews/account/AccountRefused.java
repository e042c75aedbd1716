package conferencenews.account;

import java.util.List;
import org.springframework.validation.BindingResult;

/** A change of accounts that their rules forbid, with all that is wrong. */
class AccountRefused extends RuntimeException {

    private final transient List<Problem> problems;

    AccountRefused(List<Problem> problems) {
        super(problems.toString(), null, false, false);
        this.problems = problems;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Puts each reason beside its field. */
    void showIn(BindingResult result) {
        problems.forEach(problem -> result.rejectValue(problem.field(), problem.key()));
    }
}
