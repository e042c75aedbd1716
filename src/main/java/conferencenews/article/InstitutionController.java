package conferencenews.article;

import conferencenews.directory.AgreementFilter;
import conferencenews.directory.AgreementRegister;
import conferencenews.directory.Appearances;
import conferencenews.directory.Appearances.Appearance;
import conferencenews.directory.Countries;
import conferencenews.directory.Directory;
import conferencenews.directory.InstitutionDetail;
import conferencenews.directory.InstitutionLink;
import conferencenews.directory.LinkKind;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An institution with the articles and conferences that name it, and with what is part of it. */
@Controller
class InstitutionController {

    private static final String FOLDER = "/institutions/";

    private static final int MOST_AGREEMENTS = 50;

    private final Directory directory;
    private final AgreementRegister register;
    private final List<Appearances> appearances;
    private final EntityPages entities;
    private final EntityThings things;
    private final ArticleLists lists;
    private final ListPages pages;
    private final Site site;
    private final Clock clock;

    InstitutionController(
            Directory directory,
            AgreementRegister register,
            List<Appearances> appearances,
            EntityPages entities,
            EntityThings things,
            ArticleLists lists,
            ListPages pages,
            Site site,
            Clock clock) {
        this.directory = directory;
        this.register = register;
        this.appearances = appearances;
        this.entities = entities;
        this.things = things;
        this.lists = lists;
        this.pages = pages;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping({"/institutions/{id:\\d{1,18}}", "/institutions/{id:\\d{1,18}}/{slug:(?!feed\\.).*}"})
    Object institution(
            @PathVariable long id,
            @PathVariable(required = false) @Nullable String slug,
            @RequestParam(required = false) @Nullable String page,
            Locale locale,
            Model model) {
        String language = site.language(locale);
        Instant now = clock.instant();
        InstitutionDetail institution = directory.institution(id, language).orElseThrow(PageNotFound::new);
        List<Appearance> roles = appearances.stream()
                .flatMap(each -> each.ofInstitution(institution.id(), language, now).stream())
                .toList();
        ArticleList list =
                entities.articles(LinkKind.INSTITUTION, institution.id(), language, page, !roles.isEmpty(), now);
        String folder = FOLDER + institution.id() + "/";
        if (institution.id() != id || !institution.slug().equals(slug) || PageNumber.isRedundant(page)) {
            return pages.permanently(language, folder, institution.slug());
        }
        Set<Long> around = around(institution, now);
        model.addAttribute("institution", institution);
        model.addAttribute("country", Countries.name(institution.country(), locale));
        model.addAttribute("appearances", roles);
        model.addAttribute(
                "agreements",
                register.shown(
                        new AgreementFilter("", "", String.valueOf(institution.id()), "", ""),
                        language,
                        now,
                        MOST_AGREEMENTS));
        model.addAttribute(
                "parentIsPublic",
                institution.parent() != null
                        && around.contains(institution.parent().id()));
        model.addAttribute(
                "children",
                institution.children().stream()
                        .filter(child -> around.contains(child.id()))
                        .toList());
        entities.describe(
                model,
                LinkKind.INSTITUTION,
                id,
                list,
                language,
                new EntityPages.Place(folder, institution.slug(), institution.name()),
                things.institution(institution, language),
                now);
        return "directory/institution";
    }

    /** What it is part of and what is part of it, as far as readers may know. */
    private Set<Long> around(InstitutionDetail institution, Instant now) {
        return lists.linked(
                LinkKind.INSTITUTION,
                Stream.concat(Stream.ofNullable(institution.parent()), institution.children().stream())
                        .filter(Objects::nonNull)
                        .map(InstitutionLink::id)
                        .toList(),
                now);
    }
}
