package conferencenews.frontpage;

import conferencenews.site.Page;
import conferencenews.site.Site;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private final HomePages pages;
    private final Site site;
    private final Clock clock;

    HomeController(HomePages pages, Site site, Clock clock) {
        this.pages = pages;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Locale locale, Model model) {
        String language = site.language(locale);
        model.addAttribute("home", pages.at(language, clock.instant()));
        model.addAttribute("page", Page.inEveryLanguage(site, language, "/"));
        return "frontpage/home";
    }

    @GetMapping("/about")
    String about(Locale locale, Model model) {
        model.addAttribute("page", Page.inEveryLanguage(site, site.language(locale), "/about"));
        return "about";
    }
}
