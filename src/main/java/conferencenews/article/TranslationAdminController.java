package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Translating: another language version is begun, and written beside its source. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}")
class TranslationAdminController {

    private static final String FIELD = "text.";

    private final TranslationDesk desk;
    private final TranslationPages pages;
    private final Site site;

    TranslationAdminController(TranslationDesk desk, TranslationPages pages, Site site) {
        this.desk = desk;
        this.pages = pages;
        this.site = site;
    }

    /** @throws PageNotFound if the site speaks no such language: no page offers it */
    @PostMapping("/translations")
    String begin(Actor actor, @PathVariable long id, @RequestParam String language, RedirectAttributes flash) {
        if (!site.speaks(language)) {
            throw new PageNotFound();
        }
        try {
            long made = desk.begin(actor, id, language);
            flash.addFlashAttribute("message", "admin.message.translation-begun");
            return "redirect:/admin/articles/" + made + "/translation";
        } catch (Refused refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            return "redirect:/admin/articles/" + id;
        }
    }

    @GetMapping("/translation")
    String beside(Actor actor, @PathVariable long id, Model model) {
        return show(actor, id, Map.of(), model);
    }

    /** @param settled the key of the paragraph that is up to date, or all; null for none */
    @PostMapping("/translation")
    ModelAndView save(
            Actor actor,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(required = false) @Nullable String settled,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Map<String, String> typed = typed(request);
        try {
            int number = desk.save(actor, id, version, seen, typed, settled);
            flash.addFlashAttribute("message", "admin.message.saved");
            flash.addFlashAttribute("messageArguments", new Object[] {String.valueOf(number)});
            String place = settled == null || settled.equals(TranslationDesk.ALL) ? "" : "#" + settled;
            return new ModelAndView("redirect:/admin/articles/" + id + "/translation" + place);
        } catch (Conflict conflict) {
            model.addAttribute("problem", "admin.translation.conflict");
            return again(actor, id, typed, HttpStatus.CONFLICT, model);
        } catch (Refused refusal) {
            model.addAttribute("problem", refusal.messageKey());
            model.addAttribute("problemArguments", refusal.arguments().toArray());
            return again(actor, id, typed, HttpStatus.UNPROCESSABLE_CONTENT, model);
        }
    }

    private ModelAndView again(Actor actor, long id, Map<String, String> typed, HttpStatus status, Model model) {
        String view = show(actor, id, typed, model);
        return view.startsWith("redirect:") ? new ModelAndView(view) : new ModelAndView(view, model.asMap(), status);
    }

    private String show(Actor actor, long id, Map<String, String> typed, Model model) {
        return pages.beside(actor, id, typed)
                .map(beside -> {
                    model.addAttribute("beside", beside);
                    return "admin/article/translation";
                })
                .orElse("redirect:/admin/articles/" + id);
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                typed.put(name.substring(FIELD.length()), values[0].replace("\r\n", "\n"));
            }
        });
        return typed;
    }
}
