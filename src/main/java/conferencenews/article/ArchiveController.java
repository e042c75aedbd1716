package conferencenews.article;

import conferencenews.site.Dates;
import conferencenews.site.Page;
import conferencenews.site.PageLink;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that is public, by year and month of its publication date. */
@Controller
@RequestMapping(ArchiveController.PATH)
class ArchiveController {

    static final String PATH = "/archive";

    private static final String KIND = "CollectionPage";
    private static final String YEAR = "{year:(?:19|20)\\d\\d}";

    private final Archive archive;
    private final ArticleLists lists;
    private final ListPages pages;
    private final Permalinks permalinks;
    private final MessageSource messages;
    private final Dates dates;
    private final Site site;
    private final Clock clock;

    ArchiveController(
            Archive archive,
            ArticleLists lists,
            ListPages pages,
            Permalinks permalinks,
            MessageSource messages,
            Dates dates,
            Site site,
            Clock clock) {
        this.archive = archive;
        this.lists = lists;
        this.pages = pages;
        this.permalinks = permalinks;
        this.messages = messages;
        this.dates = dates;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping
    String years(Locale locale, Model model) {
        String language = site.language(locale);
        model.addAttribute("years", archive.years(language, clock.instant()));
        model.addAttribute(
                "page",
                Page.inEveryLanguage(site, language, PATH)
                        .kind(KIND)
                        .below(List.of(), archive(locale).name()));
        return "article/archive";
    }

    @GetMapping("/" + YEAR)
    String year(@PathVariable int year, Locale locale, Model model) {
        String language = site.language(locale);
        List<MonthCount> months = archive.months(year, language, clock.instant());
        if (months.isEmpty()) {
            throw new PageNotFound();
        }
        model.addAttribute("year", year);
        model.addAttribute("months", months);
        model.addAttribute(
                "page",
                pageOf(PATH + "/" + year, language)
                        .below(List.of(archive(locale)), year(year, locale).name()));
        return "article/archive-year";
    }

    @GetMapping("/" + YEAR + "/{month:0[1-9]|1[0-2]}")
    Object month(
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam(required = false) @Nullable String page,
            Locale locale,
            Model model) {
        String language = site.language(locale);
        YearMonth asked = YearMonth.of(year, month);
        String folder = PATH + "/" + year + "/";
        String name = "%02d".formatted(month);
        if (PageNumber.isRedundant(page)) {
            return pages.permanently(language, folder, name);
        }
        Instant now = clock.instant();
        ArticleList list = lists.between(
                language, archive.start(asked), archive.start(asked.plusMonths(1)), PageNumber.of(page), now);
        if (list.articles().isEmpty()) {
            throw new PageNotFound();
        }
        model.addAttribute("list", list);
        model.addAttribute("basePath", site.prefix(language) + folder + name);
        Page described = pageOf(folder + name, language)
                .below(List.of(archive(locale), year(year, locale)), dates.month(asked, locale))
                .listing(permalinks.links(list.articles()));
        model.addAttribute("page", list.number() == 1 ? described : described.at(list.number()));
        model.addAttribute("month", asked);
        model.addAttribute("previousMonth", archive.before(asked, language, now).orElse(null));
        model.addAttribute("nextMonth", archive.after(asked, language, now).orElse(null));
        return "article/archive-month";
    }

    private PageLink archive(Locale locale) {
        return new PageLink(
                messages.getMessage("site.archive", null, locale), site.prefix(site.language(locale)) + PATH);
    }

    private PageLink year(int year, Locale locale) {
        String name = messages.getMessage("archive.year.name", new Object[] {String.valueOf(year)}, locale);
        return new PageLink(name, archive(locale).path() + "/" + year);
    }

    /** Another language need not have published anything in that time: its switch leads to its archive. */
    private Page pageOf(String path, String language) {
        return Page.at(site.prefix(language) + path)
                .kind(KIND)
                .switches(Page.inEveryLanguage(site, language, PATH).switches());
    }
}
