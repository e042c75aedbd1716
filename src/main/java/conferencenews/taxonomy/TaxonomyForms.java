package conferencenews.taxonomy;

import java.util.function.Supplier;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Carries out what a form asks for and leads on, or brings the form back with the reason beside the field. */
final class TaxonomyForms {

    private TaxonomyForms() {}

    static ModelAndView answer(
            BindingResult problems,
            Runnable command,
            String next,
            String message,
            RedirectAttributes flash,
            Supplier<ModelAndView> form) {
        if (problems.hasErrors()) {
            return form.get();
        }
        try {
            command.run();
            flash.addFlashAttribute("message", message);
            return new ModelAndView("redirect:" + next);
        } catch (Refused refusal) {
            problems.rejectValue(refusal.field(), refusal.messageKey(), refusal.messageKey());
            return form.get();
        }
    }
}
