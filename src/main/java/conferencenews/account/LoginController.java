package conferencenews.account;

import conferencenews.site.ClientAddress;
import conferencenews.site.Page;
import conferencenews.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in for people who write. */
@Controller
@RequestMapping("/login")
class LoginController {

    private static final String FORM = "account/login";

    private final Login login;
    private final Setup setup;
    private final OpenSession openSession;
    private final RequestCache firstAskedFor;
    private final ClientAddress address;
    private final Site site;

    LoginController(
            Login login,
            Setup setup,
            OpenSession openSession,
            RequestCache firstAskedFor,
            ClientAddress address,
            Site site) {
        this.login = login;
        this.setup = setup;
        this.openSession = openSession;
        this.firstAskedFor = firstAskedFor;
        this.address = address;
        this.site = site;
    }

    @ModelAttribute
    void page(Model model, Locale locale) {
        model.addAttribute(
                "page",
                Page.inEveryLanguage(site, site.language(locale), "/login").notIndexed());
    }

    @GetMapping
    String form() {
        if (setup.isOpen()) {
            return "redirect:/setup";
        }
        return SignedIn.current() == null ? FORM : "redirect:/admin";
    }

    @PostMapping
    String logIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            openSession.of(login.check(username, password, address.of(request)), request, response);
            return "redirect:" + destination(request, response);
        } catch (LoginRefused refused) {
            show(refused, response);
            model.addAttribute("refused", refused);
            model.addAttribute("username", username);
            return FORM;
        }
    }

    /** A path, never a whole address: behind a proxy the request does not know the scheme its sender used. */
    private String destination(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest asked = firstAskedFor.getRequest(request, response);
        firstAskedFor.removeRequest(request, response);
        if (!(asked instanceof DefaultSavedRequest page)) {
            return "/admin";
        }
        String path = page.getRequestURI().substring(page.getContextPath().length());
        return page.getQueryString() == null ? path : path + "?" + page.getQueryString();
    }

    private static void show(LoginRefused refused, HttpServletResponse response) {
        if (refused.isTooMany()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(60 * refused.minutes()));
        }
        HttpStatus status = refused.isTooMany() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT;
        response.setStatus(status.value());
    }
}
