package conferencenews.frontpage;

import conferencenews.article.Permalinks;
import conferencenews.site.Page;
import conferencenews.site.Site;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private final HomePages pages;
    private final Permalinks permalinks;
    private final MessageSource messages;
    private final Site site;
    private final Clock clock;

    HomeController(HomePages pages, Permalinks permalinks, MessageSource messages, Site site, Clock clock) {
        this.pages = pages;
        this.permalinks = permalinks;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Locale locale, Model model) {
        String language = site.language(locale);
        HomePage home = pages.at(language, clock.instant());
        model.addAttribute("home", home);
        model.addAttribute(
                "page",
                Page.inEveryLanguage(site, language, "/")
                        .kind("CollectionPage")
                        .listing(permalinks.links(home.articles())));
        return "frontpage/home";
    }

    @GetMapping("/about")
    String about(Locale locale, Model model) {
        model.addAttribute(
                "page",
                Page.inEveryLanguage(site, site.language(locale), "/about")
                        .kind("AboutPage")
                        .below(List.of(), messages.getMessage("about.title", null, locale)));
        return "about";
    }
}
