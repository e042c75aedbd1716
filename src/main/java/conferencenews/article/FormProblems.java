package conferencenews.article;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Brings a form back with the reason of a refusal beside the field it is about. */
final class FormProblems {

    private FormProblems() {}

    /**
     * Gives the command that a form asks for; where something in the form is wrong, or the command is refused, the form
     * comes back with the reason.
     *
     * @param command gives the way on
     * @param form describes the form's page and gives its name
     */
    static ModelAndView answer(BindingResult problems, Model model, Supplier<String> command, Supplier<String> form) {
        if (!problems.hasErrors()) {
            try {
                return new ModelAndView(command.get());
            } catch (Refused refusal) {
                add(problems, refusal);
            }
        }
        return new ModelAndView(form.get(), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

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
