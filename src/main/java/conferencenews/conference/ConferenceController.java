package conferencenews.conference;

import conferencenews.site.Page;
import conferencenews.site.PageLink;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;

/** Conferences, sessions, talks and series, each under one address; every other one of theirs leads there. */
@Controller
class ConferenceController {

    private static final Pattern ENCODED = Pattern.compile("%[0-9a-fA-F]{2}");

    /** Feeds stand below the number alone. */
    private static final String NO_FEED = "(?!feed\\.(?:atom|rss|json)$).*";

    private static final int MOST_COMING = 200;
    private static final int MOST_PAST = 30;

    private final ConferencePages pages;
    private final ConferenceLists lists;
    private final ConferenceMetadata metadata;
    private final MessageSource messages;
    private final Site site;
    private final Clock clock;

    ConferenceController(
            ConferencePages pages,
            ConferenceLists lists,
            ConferenceMetadata metadata,
            MessageSource messages,
            Site site,
            Clock clock) {
        this.pages = pages;
        this.lists = lists;
        this.metadata = metadata;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/conferences")
    String conferences(Locale locale, Model model) {
        Instant now = clock.instant();
        String language = site.language(locale);
        List<ConferenceCard> coming = lists.coming(language, locale, now, MOST_COMING);
        model.addAttribute("running", in(State.RUNNING, coming));
        model.addAttribute("upcoming", in(State.UPCOMING, coming));
        model.addAttribute("undated", lists.undated(language, locale, now));
        model.addAttribute("past", byYear(lists.past(language, locale, now, MOST_PAST)));
        model.addAttribute("series", lists.series(language, locale, now));
        model.addAttribute("years", lists.years(now));
        model.addAttribute("language", language);
        model.addAttribute(
                "page",
                Page.inEveryLanguage(site, language, "/conferences")
                        .kind("CollectionPage")
                        .below(List.of(), conferences(language).name())
                        .listing(links(coming, language)));
        return "conference/conferences";
    }

    @GetMapping("/conferences/years/{year:[12]\\d{3}}")
    String year(@PathVariable int year, Locale locale, Model model) {
        Instant now = clock.instant();
        String language = site.language(locale);
        List<ConferenceCard> cards = lists.ofYear(year, language, locale, now);
        if (cards.isEmpty()) {
            throw new PageNotFound();
        }
        model.addAttribute("year", year);
        model.addAttribute("listed", cards);
        model.addAttribute("years", lists.years(now));
        model.addAttribute("language", language);
        model.addAttribute(
                "page",
                Page.inEveryLanguage(site, language, "/conferences/years/" + year)
                        .kind("CollectionPage")
                        .below(
                                List.of(conferences(language)),
                                messages.getMessage("conference.year", new Object[] {String.valueOf(year)}, locale))
                        .listing(links(cards, language)));
        return "conference/year";
    }

    @GetMapping({"/conferences/{id:\\d{1,18}}", "/conferences/{id:\\d{1,18}}/{slug:" + NO_FEED + "}"})
    Object conference(@PathVariable long id, Locale locale, HttpServletRequest request, Model model) {
        Instant now = clock.instant();
        String language = site.language(locale);
        ConferencePage conference = pages.visible(id, language, locale, now).orElseThrow(PageNotFound::new);
        if (!canonical(request.getRequestURI()).equals(conference.path())) {
            return permanently(conference.path());
        }
        model.addAttribute("conference", conference);
        model.addAttribute("now", now);
        model.addAttribute("page", page(conference));
        return "conference/conference";
    }

    private Page page(ConferencePage conference) {
        Map<String, String> paths = new LinkedHashMap<>();
        site.languages()
                .forEach(language -> paths.put(
                        language, site.prefix(language) + conference.node().path(language)));
        List<PageLink> above = new ArrayList<>(List.of(conferences(conference.language())));
        conference
                .ancestors()
                .forEach(node -> above.add(new PageLink(
                        node.name(conference.language()),
                        site.prefix(conference.language()) + node.path(conference.language()))));
        return Page.at(conference.path())
                .alternates(paths)
                .switches(paths)
                .below(above, conference.name())
                .about(metadata.things(conference));
    }

    private PageLink conferences(String language) {
        String name = messages.getMessage("conference.conferences", null, Locale.forLanguageTag(language));
        return new PageLink(name, site.prefix(language) + "/conferences");
    }

    private List<PageLink> links(List<ConferenceCard> cards, String language) {
        return cards.stream()
                .map(card -> new PageLink(
                        card.node().name(language),
                        site.prefix(language) + card.node().path(language)))
                .toList();
    }

    private static Map<Integer, List<ConferenceCard>> byYear(List<ConferenceCard> cards) {
        Map<Integer, List<ConferenceCard>> years = new LinkedHashMap<>();
        cards.forEach(card ->
                years.computeIfAbsent(card.year(), year -> new ArrayList<>()).add(card));
        return years;
    }

    private static List<ConferenceCard> in(State state, List<ConferenceCard> cards) {
        return cards.stream().filter(card -> card.state() == state).toList();
    }

    /** Some clients send the hexadecimal digits of a percent-encoding in lower case. */
    private static String canonical(String encoded) {
        return ENCODED.matcher(encoded).replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
    }

    private static RedirectView permanently(String path) {
        RedirectView redirect = new RedirectView(path, false);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
