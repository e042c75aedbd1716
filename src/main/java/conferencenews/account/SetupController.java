package conferencenews.account;

import conferencenews.site.Page;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that creates the first administrator, once. */
@Controller
@RequestMapping("/setup")
class SetupController {

    private static final String ASK_FOR_TOKEN = "account/setup-token";
    private static final String FORM = "account/setup";

    private final Setup setup;
    private final Staff staff;
    private final OpenSession openSession;
    private final Site site;

    SetupController(Setup setup, Staff staff, OpenSession openSession, Site site) {
        this.setup = setup;
        this.staff = staff;
        this.openSession = openSession;
        this.site = site;
    }

    @ModelAttribute
    void page(Model model, Locale locale) {
        if (!setup.isOpen()) {
            throw new PageNotFound();
        }
        model.addAttribute(
                "page",
                Page.inEveryLanguage(site, site.language(locale), "/setup").notIndexed());
    }

    @GetMapping
    String form(@RequestParam @Nullable String token, Model model, HttpServletResponse response) {
        model.addAttribute("newAccount", NewAccount.empty());
        return setup.accepts(token) ? FORM : askForToken(token, model, response);
    }

    @PostMapping
    String create(
            @RequestParam @Nullable String token,
            @ModelAttribute NewAccount newAccount,
            BindingResult result,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!setup.accepts(token)) {
            return askForToken(token, model, response);
        }
        Problems.requireReadable(result);
        try {
            openSession.of(SignedIn.of(staff.createFirst(newAccount)), request, response);
            return "redirect:/admin";
        } catch (AccountRefused refused) {
            refused.showIn(result);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return FORM;
        }
    }

    private static String askForToken(@Nullable String token, Model model, HttpServletResponse response) {
        boolean wrong = token != null && !token.isBlank();
        model.addAttribute("wrong", wrong);
        if (wrong) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        }
        return ASK_FOR_TOKEN;
    }
}
