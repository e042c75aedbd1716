package conferencenews.article;

import conferencenews.directory.AgreementRegister;
import conferencenews.directory.Appearances;
import conferencenews.directory.Appearances.Appearance;
import conferencenews.directory.Directory;
import conferencenews.directory.LinkKind;
import conferencenews.directory.PersonDetail;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A person with the articles and conferences that name them. */
@Controller
class PersonController {

    private static final String FOLDER = "/people/";

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

    PersonController(
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

    @GetMapping({"/people/{id:\\d{1,18}}", "/people/{id:\\d{1,18}}/{slug:(?!feed\\.).*}"})
    Object person(
            @PathVariable long id,
            @PathVariable(required = false) @Nullable String slug,
            @RequestParam(required = false) @Nullable String page,
            Locale locale,
            Model model) {
        String language = site.language(locale);
        Instant now = clock.instant();
        PersonDetail person = directory.person(id, language).orElseThrow(PageNotFound::new);
        List<Appearance> roles = appearances.stream()
                .flatMap(each -> each.ofPerson(person.id(), language, now).stream())
                .toList();
        ArticleList list = entities.articles(LinkKind.PERSON, person.id(), language, page, !roles.isEmpty(), now);
        String folder = FOLDER + person.id() + "/";
        if (person.id() != id || !person.slug().equals(slug) || PageNumber.isRedundant(page)) {
            return pages.permanently(language, folder, person.slug());
        }
        model.addAttribute("person", person);
        model.addAttribute("appearances", roles);
        model.addAttribute("agreements", register.signedBy(person.id(), language, now, MOST_AGREEMENTS));
        model.addAttribute("affiliationIsPublic", isPublic(person, now));
        entities.describe(
                model,
                LinkKind.PERSON,
                id,
                list,
                language,
                new EntityPages.Place(folder, person.slug(), person.name()),
                things.person(person, language),
                now);
        return "directory/person";
    }

    private boolean isPublic(PersonDetail person, Instant now) {
        return person.affiliation() != null
                && !lists.linked(
                                LinkKind.INSTITUTION,
                                List.of(person.affiliation().id()),
                                now)
                        .isEmpty();
    }
}
