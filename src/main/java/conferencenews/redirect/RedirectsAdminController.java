package conferencenews.redirect;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the addresses of a former site lead. */
@Controller
@RequestMapping("/admin/redirects")
class RedirectsAdminController {

    private static final int PAGE_SIZE = 100;
    private static final int MAX_PAGE = RedirectRules.MOST / PAGE_SIZE;

    private final Redirects redirects;
    private final RedirectEditing editing;
    private final LostAddresses lost;

    RedirectsAdminController(Redirects redirects, RedirectEditing editing, LostAddresses lost) {
        this.redirects = redirects;
        this.editing = editing;
        this.lost = lost;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String source,
            Model model) {
        actor.require(Role.ADMINISTRATOR);
        model.addAttribute("form", new RedirectForm(source, ""));
        return describe(q, page, model);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @ModelAttribute("form") RedirectForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.ADMINISTRATOR);
        try {
            editing.add(actor, form.source(), form.target());
            flash.addFlashAttribute("message", "redirect.message.added");
            return new ModelAndView("redirect:/admin/redirects");
        } catch (RedirectRefused refusal) {
            reject(problems, refusal.field().equals("text") ? "source" : refusal.field(), refusal);
            return new ModelAndView(describe("", 1, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{id:\\d{1,18}}/deletion")
    String delete(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        editing.delete(actor, id);
        flash.addFlashAttribute("message", "redirect.message.deleted");
        return "redirect:/admin/redirects";
    }

    @GetMapping("/import")
    String list(Actor actor, @RequestParam(required = false) @Nullable String refused, Model model) {
        actor.require(Role.ADMINISTRATOR);
        model.addAttribute("form", new ImportForm("", false));
        if (refused != null) {
            model.addAttribute("problem", "redirect.large");
        }
        return "admin/redirect/import";
    }

    /** Shows what would become of each line; the second time, with the same text, it is done. */
    @PostMapping("/import")
    ModelAndView check(
            Actor actor,
            @ModelAttribute("form") ImportForm typed,
            BindingResult problems,
            @RequestParam(name = "files", required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        actor.require(Role.ADMINISTRATOR);
        ImportForm form =
                file == null || file.isEmpty() ? typed : new ImportForm(RedirectCsv.decoded(file.getBytes()), false);
        model.addAttribute("form", form);
        try {
            List<RedirectLine> lines = RedirectCsv.lines(form.text());
            if (form.agreed()) {
                long stored = editing.importAll(actor, lines).stream()
                        .filter(CheckedLine::isToStore)
                        .count();
                flash.addFlashAttribute("message", "redirect.message.imported");
                flash.addFlashAttribute("messageArguments", new Object[] {String.valueOf(stored)});
                return new ModelAndView("redirect:/admin/redirects");
            }
            List<CheckedLine> checked = editing.check(lines);
            model.addAttribute("checked", checked);
            model.addAttribute("counts", counts(checked));
            return new ModelAndView("admin/redirect/import", model.asMap());
        } catch (RedirectRefused refusal) {
            model.addAttribute("problem", refusal.messageKey());
            model.addAttribute("problemArguments", refusal.arguments());
            return new ModelAndView("admin/redirect/import", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Map<CheckedLine.Outcome, Long> counts(List<CheckedLine> checked) {
        return checked.stream()
                .collect(Collectors.groupingBy(CheckedLine::outcome, TreeMap::new, Collectors.counting()));
    }

    private static void reject(BindingResult problems, String field, RedirectRefused refusal) {
        problems.rejectValue(field, refusal.messageKey(), refusal.arguments(), refusal.messageKey());
    }

    private String describe(String q, int page, Model model) {
        int number = Math.min(Math.max(page, 1), MAX_PAGE);
        List<Redirect> found = redirects.with(q, (number - 1) * PAGE_SIZE, PAGE_SIZE + 1);
        model.addAttribute("redirects", found.stream().limit(PAGE_SIZE).toList());
        model.addAttribute("q", q);
        model.addAttribute("number", number);
        model.addAttribute("more", found.size() > PAGE_SIZE);
        model.addAttribute("lost", lost.mostFrequent());
        return "admin/redirect/redirects";
    }

    /** What is missing is empty. */
    record RedirectForm(String source, String target) {

        RedirectForm {
            source = source == null ? "" : source;
            target = target == null ? "" : target;
        }
    }

    /** @param agreed whether the lines were seen and are to be stored */
    record ImportForm(String text, boolean agreed) {

        ImportForm {
            text = text == null ? "" : text;
        }
    }
}
