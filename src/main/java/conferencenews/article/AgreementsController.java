package conferencenews.article;

import conferencenews.directory.AgreementFilter;
import conferencenews.directory.AgreementKind;
import conferencenews.directory.AgreementRegister;
import conferencenews.directory.AgreementRow;
import conferencenews.directory.Countries;
import conferencenews.directory.InstitutionLink;
import conferencenews.directory.LinkKind;
import conferencenews.directory.PersonLink;
import conferencenews.site.Csv;
import conferencenews.site.Page;
import conferencenews.site.PageLink;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The register of agreements. It is asked questions, so it is not kept in memory as other pages are. */
@Controller
class AgreementsController {

    private static final int MOST = 500;
    private static final AgreementFilter ALL = new AgreementFilter("", "", "", "", "");

    private final AgreementRegister register;
    private final ArticleLists lists;
    private final MessageSource messages;
    private final Site site;
    private final Clock clock;

    AgreementsController(
            AgreementRegister register, ArticleLists lists, MessageSource messages, Site site, Clock clock) {
        this.register = register;
        this.lists = lists;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/agreements")
    String register(AgreementFilter filter, Locale locale, Model model) {
        String language = site.language(locale);
        Instant now = clock.instant();
        List<AgreementRow> all = register.shown(ALL, language, now, MOST);
        model.addAttribute("filter", filter);
        model.addAttribute("agreements", filter.isEmpty() ? all : register.shown(filter, language, now, MOST));
        model.addAttribute("today", register.today(now));
        model.addAttribute("kinds", AgreementKind.values());
        choices(all, locale, model);
        Page page = Page.inEveryLanguage(site, language, "/agreements")
                .kind("CollectionPage")
                .below(List.of(), message("agreements.title", locale));
        model.addAttribute("page", filter.isEmpty() ? page : page.notIndexed());
        return "directory/agreements";
    }

    @GetMapping("/agreements.csv")
    void download(AgreementFilter filter, Locale locale, HttpServletResponse response) throws IOException {
        Instant now = clock.instant();
        LocalDate today = register.today(now);
        response.setContentType(Csv.CONTENT_TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"agreements.csv\"");
        Csv csv = new Csv(response.getWriter());
        csv.row(columns(locale));
        for (AgreementRow row : register.shown(filter, site.language(locale), now, MOST)) {
            csv.row(
                    row.signedOn(),
                    message(row.kind().key(), locale),
                    row.partyNames(),
                    row.signatories().stream().map(PersonLink::name).collect(Collectors.joining("; ")),
                    row.parties().stream()
                            .map(party -> Countries.name(party.country(), locale))
                            .filter(country -> !country.isEmpty())
                            .distinct()
                            .collect(Collectors.joining("; ")),
                    row.term(),
                    row.endsOn() == null ? "" : row.endsOn(),
                    message(row.hasEnded(today) ? "agreements.state.ended" : "agreements.state.valid", locale),
                    site.absolute(site.prefix(site.language(locale)) + row.path()));
        }
    }

    @GetMapping("/agreements/{id:\\d{1,18}}")
    String agreement(@PathVariable long id, Locale locale, Model model) {
        String language = site.language(locale);
        Instant now = clock.instant();
        AgreementRow agreement = register.shown(id, language, now).orElseThrow(PageNotFound::new);
        model.addAttribute("agreement", agreement);
        model.addAttribute("today", register.today(now));
        model.addAttribute(
                "publicParties",
                lists.linked(
                        LinkKind.INSTITUTION,
                        agreement.parties().stream().map(InstitutionLink::id).toList(),
                        now));
        model.addAttribute(
                "publicPeople",
                lists.linked(
                        LinkKind.PERSON,
                        agreement.signatories().stream().map(PersonLink::id).toList(),
                        now));
        model.addAttribute(
                "articles",
                lists.linking(LinkKind.AGREEMENT, id, language, 1, now).articles());
        model.addAttribute(
                "page",
                Page.inEveryLanguage(site, language, agreement.path())
                        .below(
                                List.of(new PageLink(
                                        message("agreements.title", locale), site.prefix(language) + "/agreements")),
                                agreement.title()));
        return "directory/agreement";
    }

    /** What can be asked for: only what is in the register. */
    private static void choices(List<AgreementRow> all, Locale locale, Model model) {
        model.addAttribute(
                "years",
                all.stream()
                        .map(row -> row.signedOn().getYear())
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList());
        Map<String, String> countries = new TreeMap<>();
        Map<String, Long> institutions = new TreeMap<>();
        for (AgreementRow row : all) {
            for (InstitutionLink party : row.parties()) {
                institutions.put(party.name(), party.id());
                if (!party.country().isEmpty()) {
                    countries.put(Countries.name(party.country(), locale), party.country());
                }
            }
        }
        model.addAttribute("countries", countries);
        model.addAttribute("institutions", institutions);
    }

    private Object[] columns(Locale locale) {
        return List.of("signed", "kind", "parties", "signatories", "countries", "term", "ends", "state", "address")
                .stream()
                .map(column -> message("agreements.column." + column, locale))
                .toArray();
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
