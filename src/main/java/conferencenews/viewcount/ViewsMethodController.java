package conferencenews.viewcount;

import conferencenews.site.Page;
import conferencenews.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How views are counted, and how the very request for this page is classed. */
@Controller
class ViewsMethodController {

    private static final String PATH = "/about/views";

    private final Views views;
    private final Robots robots;
    private final Site site;

    ViewsMethodController(Views views, Robots robots, Site site) {
        this.views = views;
        this.robots = robots;
        this.site = site;
    }

    @GetMapping(PATH)
    String show(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("page", Page.inEveryLanguage(site, site.language(locale), PATH));
        model.addAttribute("verdict", views.classify(request));
        model.addAttribute("userAgent", request.getHeader(HttpHeaders.USER_AGENT));
        model.addAttribute("lists", robots.lists());
        model.addAttribute("kinds", RobotKind.values());
        return "viewcount/method";
    }
}
