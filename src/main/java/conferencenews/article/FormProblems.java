package conferencenews.article;

import java.util.Arrays;
import java.util.Objects;
import org.springframework.validation.BindingResult;

/** Puts the reason of a refusal beside the field it is about. */
final class FormProblems {

    private FormProblems() {}

    static void add(BindingResult problems, Refused refusal) {
        add(problems, refusal.field(), refusal.messageKey(), refusal.arguments().toArray());
    }

    static void add(BindingResult problems, String field, String messageKey, Object... arguments) {
        boolean known = problems.getTarget() != null
                && Arrays.stream(Objects.requireNonNull(problems.getTarget())
                                .getClass()
                                .getRecordComponents())
                        .anyMatch(component -> component.getName().equals(field));
        if (known) {
            problems.rejectValue(field, messageKey, arguments, messageKey);
        } else {
            problems.reject(messageKey, arguments, messageKey);
        }
    }
}
