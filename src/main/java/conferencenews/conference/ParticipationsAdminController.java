package conferencenews.conference;

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

/** Who takes part in a conference, a session or a talk. */
@Controller
@RequestMapping("/admin/conferences/{id:\\d{1,18}}/participations")
class ParticipationsAdminController {

    private final ConferenceDesk desk;
    private final ParticipationEditing editing;
    private final Site site;

    ParticipationsAdminController(ConferenceDesk desk, ParticipationEditing editing, Site site) {
        this.desk = desk;
        this.editing = editing;
        this.site = site;
    }

    @GetMapping
    String participations(Actor actor, @PathVariable long id, Locale locale, Model model) {
        actor.require(Role.EDITOR);
        model.addAttribute("form", ParticipationForm.blank(desk.one(id).version()));
        return describe(id, null, locale, model);
    }

    @GetMapping("/{participation:\\d{1,18}}")
    String edit(Actor actor, @PathVariable long id, @PathVariable long participation, Locale locale, Model model) {
        actor.require(Role.EDITOR);
        model.addAttribute("form", desk.participationForm(id, participation, site.language(locale)));
        return describe(id, participation, locale, model);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ParticipationForm form,
            BindingResult problems,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        return ConferenceForms.answer(
                problems,
                () -> {
                    editing.add(actor, site.language(locale), id, form);
                    return path(id);
                },
                "admin.message.participation-saved",
                flash,
                model,
                () -> describe(id, null, locale, model));
    }

    @PostMapping("/{participation:\\d{1,18}}")
    ModelAndView save(
            Actor actor,
            @PathVariable long id,
            @PathVariable long participation,
            @Valid @ModelAttribute("form") ParticipationForm form,
            BindingResult problems,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        return ConferenceForms.answer(
                problems,
                () -> {
                    editing.edit(actor, site.language(locale), id, participation, form);
                    return path(id);
                },
                "admin.message.participation-saved",
                flash,
                model,
                () -> describe(id, participation, locale, model));
    }

    @PostMapping("/{participation:\\d{1,18}}/removal")
    String remove(
            Actor actor,
            @PathVariable long id,
            @PathVariable long participation,
            @RequestParam int version,
            RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        return ConferenceForms.button(
                () -> editing.remove(actor, id, participation, version),
                path(id),
                "admin.message.participation-removed",
                flash);
    }

    @PostMapping("/{participation:\\d{1,18}}/move")
    String move(
            Actor actor,
            @PathVariable long id,
            @PathVariable long participation,
            @RequestParam int version,
            @RequestParam String direction,
            RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        return ConferenceForms.button(
                () -> editing.move(actor, id, participation, version, direction.equals("up")),
                path(id),
                "admin.message.participation-saved",
                flash);
    }

    private String describe(long id, @Nullable Long participation, Locale locale, Model model) {
        ConferenceNode conference = desk.node(id);
        if (conference.kind() == ConferenceKind.SERIES) {
            throw new PageNotFound();
        }
        model.addAttribute("id", id);
        model.addAttribute("participation", participation);
        model.addAttribute("conference", conference);
        model.addAttribute("version", conference.version());
        model.addAttribute("language", site.language(locale));
        model.addAttribute("roles", ParticipationRole.values());
        model.addAttribute("lines", desk.participations(id, site.language(locale)));
        return "admin/conference/participations";
    }

    private static String path(long id) {
        return "/admin/conferences/" + id + "/participations";
    }
}
