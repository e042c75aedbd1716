package conferencenews.directory;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Carries out what a form asks for and leads to its page, or brings the form back with the reason beside the field. */
final class DirectoryForms {

    private DirectoryForms() {}

    /** @param command gives the id of what it changed */
    static ModelAndView answer(
            BindingResult problems,
            LongSupplier command,
            String folder,
            RedirectAttributes flash,
            Model model,
            Supplier<String> form) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (!problems.hasErrors()) {
            try {
                long id = command.getAsLong();
                flash.addFlashAttribute("message", "admin.message.directory-saved");
                return new ModelAndView("redirect:" + folder + "/" + id);
            } catch (Refused refusal) {
                Object[] arguments = refusal.arguments().toArray();
                if (refusal.field().equals(Refused.VERSION)) {
                    status = HttpStatus.CONFLICT;
                    problems.reject(refusal.messageKey(), arguments, refusal.messageKey());
                } else {
                    problems.rejectValue(refusal.field(), refusal.messageKey(), arguments, refusal.messageKey());
                }
            }
        }
        return new ModelAndView(form.get(), model.asMap(), status);
    }
}
