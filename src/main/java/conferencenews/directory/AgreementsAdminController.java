package conferencenews.directory;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import jakarta.validation.Valid;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/agreements")
class AgreementsAdminController {

    private static final String FOLDER = "/admin/agreements";
    private static final int ROWS = 200;

    private final Agreements agreements;
    private final AgreementEditing editing;
    private final AgreementRegister register;
    private final PeopleTargets people;
    private final InstitutionTargets institutions;
    private final Site site;

    AgreementsAdminController(
            Agreements agreements,
            AgreementEditing editing,
            AgreementRegister register,
            PeopleTargets people,
            InstitutionTargets institutions,
            Site site) {
        this.agreements = agreements;
        this.editing = editing;
        this.register = register;
        this.people = people;
        this.institutions = institutions;
        this.site = site;
    }

    @GetMapping
    String list(Actor actor, Locale locale, Model model) {
        actor.require(Role.EDITOR);
        model.addAttribute("rows", register.newest(site.language(locale), ROWS));
        return "admin/directory/agreements";
    }

    @GetMapping("/new")
    String blank(Actor actor, Model model) {
        actor.require(Role.EDITOR);
        model.addAttribute(
                "form", new AgreementForm(0, AgreementKind.COOPERATION, null, "", null, "", "", actor.id(), false));
        return describe(actor, null, model);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String edit(Actor actor, @PathVariable long id, Locale locale, Model model) {
        actor.require(Role.EDITOR);
        Agreement agreement = agreements.findById(id).orElseThrow(PageNotFound::new);
        String language = site.language(locale);
        model.addAttribute(
                "form",
                new AgreementForm(
                        agreement.version(),
                        agreement.kind(),
                        agreement.signedOn(),
                        agreement.term(),
                        agreement.endsOn(),
                        labels(institutions, agreement.parties(), language),
                        labels(people, agreement.signatories(), language),
                        agreement.owner(),
                        agreement.isListed()));
        return describe(actor, id, model);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @Valid @ModelAttribute("form") AgreementForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        return DirectoryForms.answer(
                problems, () -> editing.add(actor, form), FOLDER, flash, model, () -> describe(actor, null, model));
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView save(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") AgreementForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        return DirectoryForms.answer(
                problems,
                () -> {
                    editing.edit(actor, id, form);
                    return id;
                },
                FOLDER,
                flash,
                model,
                () -> describe(actor, id, model));
    }

    private static String labels(LinkTargets targets, Collection<Long> ids, String language) {
        Map<Long, Linked> named = targets.named(ids, language);
        return ids.stream()
                .map(named::get)
                .filter(Objects::nonNull)
                .map(Linked::label)
                .collect(Collectors.joining("\n"));
    }

    private String describe(Actor actor, @Nullable Long id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("kinds", AgreementKind.values());
        model.addAttribute("me", actor.id());
        return "admin/directory/agreement";
    }
}
