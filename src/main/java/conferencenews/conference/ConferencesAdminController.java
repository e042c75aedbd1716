package conferencenews.conference;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.Site;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
@RequestMapping("/admin/conferences")
class ConferencesAdminController {

    private final ConferenceDesk desk;
    private final ConferenceEditing editing;
    private final Site site;

    ConferencesAdminController(ConferenceDesk desk, ConferenceEditing editing, Site site) {
        this.desk = desk;
        this.editing = editing;
        this.site = site;
    }

    @GetMapping
    String conferences(Actor actor, Locale locale, Model model) {
        actor.require(Role.EDITOR);
        model.addAttribute("lines", desk.list(site.language(locale)));
        return "admin/conference/conferences";
    }

    @GetMapping("/new")
    String blank(
            Actor actor,
            @RequestParam(defaultValue = "CONFERENCE") ConferenceKind kind,
            @RequestParam(required = false) @Nullable Long parent,
            Locale locale,
            Model model) {
        actor.require(Role.EDITOR);
        String zone =
                parent == null ? site.zone().getId() : desk.one(parent).zone().getId();
        ConferenceForm form = ConferenceForm.blank(kind, parent, zone);
        model.addAttribute("form", form);
        return describe(form, null, locale, model);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String edit(Actor actor, @PathVariable long id, Locale locale, Model model) {
        actor.require(Role.EDITOR);
        ConferenceForm form = desk.form(id, site.language(locale));
        model.addAttribute("form", form);
        return describe(form, id, locale, model);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @Valid @ModelAttribute("form") ConferenceForm form,
            BindingResult problems,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        return ConferenceForms.answer(
                problems,
                () -> "/admin/conferences/" + editing.add(actor, site.language(locale), form),
                "admin.message.conference-saved",
                flash,
                model,
                () -> describe(form, null, locale, model));
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView save(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ConferenceForm form,
            BindingResult problems,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        return ConferenceForms.answer(
                problems,
                () -> {
                    editing.edit(actor, site.language(locale), id, form);
                    return "/admin/conferences/" + id;
                },
                "admin.message.conference-saved",
                flash,
                model,
                () -> describe(form, id, locale, model));
    }

    @PostMapping("/{id:\\d{1,18}}/deletion")
    String delete(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        Long parent = desk.one(id).parentId();
        String next = ConferenceForms.button(
                () -> editing.delete(actor, id, version),
                "/admin/conferences" + (parent == null ? "" : "/" + parent),
                "admin.message.conference-deleted",
                flash);
        return flash.getFlashAttributes().containsKey("problem") ? "redirect:/admin/conferences/" + id : next;
    }

    private String describe(ConferenceForm form, @Nullable Long id, Locale locale, Model model) {
        String language = site.language(locale);
        ConferenceNode conference = id == null ? null : desk.node(id);
        ConferenceKind kind =
                conference != null ? conference.kind() : form.kind() == null ? ConferenceKind.CONFERENCE : form.kind();
        Long edition = conference != null
                ? conference.edition()
                : form.parent() == null ? null : desk.node(form.parent()).edition();
        List<ConferenceNode> tree = desk.tree(edition);
        model.addAttribute("id", id);
        model.addAttribute("kind", kind);
        model.addAttribute("conference", conference);
        model.addAttribute("version", conference == null ? null : conference.version());
        model.addAttribute("language", language);
        model.addAttribute("parents", desk.parents(kind, edition));
        model.addAttribute(
                "parts",
                id == null
                        ? List.of()
                        : tree.stream().filter(node -> id.equals(node.parent())).toList());
        model.addAttribute("venues", desk.venues());
        model.addAttribute("overlaps", id == null ? List.of() : desk.overlaps(edition, language));
        model.addAttribute("offsets", offsets(form));
        return "admin/conference/conference";
    }

    private static Map<String, List<String>> offsets(ConferenceForm form) {
        ZoneId zone = FormTimes.zone(form.zone());
        Map<String, List<String>> offsets = new HashMap<>();
        offsets.put("start", FormTimes.choices(zone, form.start()));
        offsets.put("end", FormTimes.choices(zone, form.end()));
        offsets.put("opens", FormTimes.choices(zone, form.opens()));
        offsets.put("closes", FormTimes.choices(zone, form.closes()));
        form.deadlines().forEach((kind, time) -> offsets.put("deadlines[" + kind + "]", FormTimes.choices(zone, time)));
        return offsets;
    }
}
