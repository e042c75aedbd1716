package conferencenews.conference;

import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Carries out what a form asks for and leads on, or brings the form back with the reason beside each field. */
final class ConferenceForms {

    private ConferenceForms() {}

    /**
     * @param command gives the address to go on to
     * @param view describes the form's page again, and names its template
     */
    static ModelAndView answer(
            BindingResult problems,
            Supplier<String> command,
            String message,
            RedirectAttributes flash,
            Model model,
            Supplier<String> view) {
        if (problems.hasErrors()) {
            return again(view, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            String next = command.get();
            flash.addFlashAttribute("message", message);
            return new ModelAndView("redirect:" + next);
        } catch (Refused refusal) {
            reject(problems, refusal);
            return again(view, model, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Conflict conflict) {
            problems.reject("conference.changed", "conference.changed");
            return again(view, model, HttpStatus.CONFLICT);
        }
    }

    /** The same for a button that has no form to bring back. */
    static String button(Runnable command, String next, String message, RedirectAttributes flash) {
        try {
            command.run();
            flash.addFlashAttribute("message", message);
        } catch (Refused refusal) {
            Problem first = refusal.problems().get(0);
            flash.addFlashAttribute("problem", first.key());
            flash.addFlashAttribute("problemArguments", first.arguments().toArray());
        } catch (Conflict conflict) {
            flash.addFlashAttribute("problem", "conference.changed.button");
        }
        return "redirect:" + next;
    }

    private static ModelAndView again(Supplier<String> view, Model model, HttpStatus status) {
        return new ModelAndView(view.get(), model.asMap(), status);
    }

    private static void reject(BindingResult problems, Refused refusal) {
        refusal.problems().forEach(problem -> {
            Object[] arguments = problem.arguments().toArray();
            if (problem.field().isEmpty()) {
                problems.reject(problem.key(), arguments, problem.key());
            } else {
                problems.rejectValue(problem.field(), problem.key(), arguments, problem.key());
            }
        });
    }
}
