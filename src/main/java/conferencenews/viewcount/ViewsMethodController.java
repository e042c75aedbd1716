package conferencenews.viewcount;

import conferencenews.site.Page;
import conferencenews.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How views are counted, and how the very request for this page is classed. */
@Controller
class ViewsMethodController {

    private static final String PATH = "/about/views";
    private static final int DAYS_SHOWN = 30;

    private final Views views;
    private final Robots robots;
    private final SiteStatistics statistics;
    private final MessageSource messages;
    private final Site site;
    private final Clock clock;

    ViewsMethodController(
            Views views, Robots robots, SiteStatistics statistics, MessageSource messages, Site site, Clock clock) {
        this.views = views;
        this.robots = robots;
        this.statistics = statistics;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String show(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute(
                "page",
                Page.inEveryLanguage(site, site.language(locale), PATH)
                        .below(List.of(), messages.getMessage("viewcount.method.title", null, locale)));
        model.addAttribute("verdict", views.classify(request));
        model.addAttribute("userAgent", request.getHeader(HttpHeaders.USER_AGENT));
        model.addAttribute("lists", robots.lists());
        model.addAttribute("kinds", RobotKind.values());
        model.addAttribute("version", CountingMethod.VERSION);
        LocalDate today = clock.instant().atZone(site.zone()).toLocalDate();
        model.addAttribute("excluded", statistics.excluded(today.minusDays(DAYS_SHOWN - 1), today));
        return "viewcount/method";
    }
}
