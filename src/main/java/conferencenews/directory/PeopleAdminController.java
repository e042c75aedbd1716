package conferencenews.directory;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/admin/people")
class PeopleAdminController {

    private static final String FOLDER = "/admin/people";

    private final People people;
    private final DirectoryEditing editing;
    private final DirectoryDesk desk;
    private final Site site;

    PeopleAdminController(People people, DirectoryEditing editing, DirectoryDesk desk, Site site) {
        this.people = people;
        this.editing = editing;
        this.desk = desk;
        this.site = site;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        actor.require(Role.EDITOR);
        desk.list(LinkKind.PERSON, q, site.language(locale), model);
        return "admin/directory/list";
    }

    @GetMapping("/new")
    String blank(Actor actor, Model model) {
        actor.require(Role.EDITOR);
        model.addAttribute("form", PersonForm.blank());
        return describe(null, model);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String edit(Actor actor, @PathVariable long id, Locale locale, Model model) {
        actor.require(Role.EDITOR);
        Person person = people.findById(id).orElseThrow(PageNotFound::new);
        if (person.mergedInto() != null) {
            return "redirect:" + FOLDER + "/" + person.mergedInto();
        }
        model.addAttribute("form", PersonForm.of(person, desk.label(person.affiliation(), site.language(locale))));
        return describe(person.id(), model);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        return DirectoryForms.answer(
                problems, () -> editing.add(actor, form), FOLDER, flash, model, () -> describe(null, model));
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView save(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") PersonForm form,
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
                () -> describe(id, model));
    }

    /** What a merger would do; nothing is changed. */
    @GetMapping("/{id:\\d{1,18}}/merger")
    String preview(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String into,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        Person person = people.findById(id).orElseThrow(PageNotFound::new);
        try {
            model.addAttribute(
                    "merger", desk.merger(LinkKind.PERSON, id, person.version(), into, site.language(locale)));
            model.addAttribute("folder", FOLDER);
            return "admin/directory/merger";
        } catch (Refused refusal) {
            return DirectoryDesk.back(refusal, FOLDER + "/" + id, flash);
        }
    }

    @PostMapping("/{id:\\d{1,18}}/merger")
    String merge(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") long into,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes flash) {
        try {
            editing.mergePerson(actor, id, into, version);
            flash.addFlashAttribute("message", "admin.message.directory-merged");
            return "redirect:" + FOLDER + "/" + into;
        } catch (Refused refusal) {
            return DirectoryDesk.back(refusal, FOLDER + "/" + id, flash);
        }
    }

    private String describe(@Nullable Long id, Model model) {
        model.addAttribute("id", id);
        return "admin/directory/person";
    }
}
