package conferencenews.desk;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.article.ArticleSummary;
import conferencenews.article.DeskLine;
import conferencenews.article.DeskLists;
import conferencenews.article.DeskTasks;
import conferencenews.article.MostReadList;
import conferencenews.article.MostReadLists;
import conferencenews.article.TranslationTasks;
import conferencenews.directory.AgreementRegister;
import conferencenews.media.EndingRights;
import conferencenews.site.Site;
import conferencenews.viewcount.Reading;
import conferencenews.viewcount.ViewStatistics;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk's first page: what waits for whoever opens it, what comes, what was published and how it is read. */
@Controller
class StartController {

    private static final int SHOWN = 6;
    private static final int DAYS = 30;
    private static final int REMINDED_DAYS = 90;

    private final DeskLists lists;
    private final DeskTasks tasks;
    private final TranslationTasks translations;
    private final MostReadLists mostRead;
    private final ViewStatistics views;
    private final EndingRights rights;
    private final AgreementRegister agreements;
    private final Site site;
    private final Clock clock;

    StartController(
            DeskLists lists,
            DeskTasks tasks,
            TranslationTasks translations,
            MostReadLists mostRead,
            ViewStatistics views,
            EndingRights rights,
            AgreementRegister agreements,
            Site site,
            Clock clock) {
        this.lists = lists;
        this.tasks = tasks;
        this.translations = translations;
        this.mostRead = mostRead;
        this.views = views;
        this.rights = rights;
        this.agreements = agreements;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/admin")
    String start(Actor actor, Locale locale, Model model) {
        Instant now = clock.instant();
        List<DeskLine> recent = lists.recent(actor, now, SHOWN);
        model.addAttribute("now", now);
        model.addAttribute("mayReview", actor.may(Role.EDITOR));
        model.addAttribute("waiting", tasks.waitingFor(actor, SHOWN));
        model.addAttribute("returned", tasks.returnedTo(actor, SHOWN));
        model.addAttribute("translations", translations.waitingFor(actor, SHOWN));
        model.addAttribute("drafts", lists.drafts(actor, SHOWN));
        model.addAttribute("scheduled", lists.scheduled(actor, now, SHOWN));
        model.addAttribute("recent", recent);
        model.addAttribute("views", views(recent, now));
        MostReadList read =
                mostRead.ofSite(site.language(locale), now).stream().findFirst().orElse(null);
        model.addAttribute("mostRead", read);
        model.addAttribute("seen", read == null ? Set.of() : lists.seen(actor, ids(read.articles())));
        model.addAttribute("endingRights", actor.may(Role.EDITOR) ? rights.soon(SHOWN) : List.of());
        model.addAttribute(
                "endingAgreements", agreements.ending(actor.id(), site.language(locale), now, REMINDED_DAYS, SHOWN));
        return "admin/desk/start";
    }

    private static List<Long> ids(List<ArticleSummary> articles) {
        return articles.stream().map(ArticleSummary::id).toList();
    }

    /** Of the last days, today included. */
    private Map<Long, Reading> views(List<DeskLine> articles, Instant now) {
        LocalDate today = now.atZone(site.zone()).toLocalDate();
        return views.readings(articles.stream().map(DeskLine::id).toList(), today.minusDays(DAYS), today);
    }
}
