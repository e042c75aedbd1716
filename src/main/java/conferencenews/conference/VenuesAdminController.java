package conferencenews.conference;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import jakarta.validation.Valid;
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
@RequestMapping("/admin/venues")
class VenuesAdminController {

    private final ConferenceDesk desk;
    private final VenueEditing editing;

    VenuesAdminController(ConferenceDesk desk, VenueEditing editing) {
        this.desk = desk;
        this.editing = editing;
    }

    @GetMapping
    String venues(Actor actor, Model model) {
        actor.require(Role.EDITOR);
        model.addAttribute("venues", desk.venues());
        return "admin/conference/venues";
    }

    @GetMapping("/new")
    String blank(Actor actor, Model model) {
        actor.require(Role.EDITOR);
        model.addAttribute("form", VenueForm.blank());
        return describe(null, model);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String edit(Actor actor, @PathVariable long id, Model model) {
        actor.require(Role.EDITOR);
        model.addAttribute("form", VenueForm.of(desk.venue(id)));
        return describe(id, model);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @Valid @ModelAttribute("form") VenueForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        return ConferenceForms.answer(
                problems,
                () -> {
                    editing.add(actor, form);
                    return "/admin/venues";
                },
                "admin.message.venue-saved",
                flash,
                model,
                () -> describe(null, model));
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView save(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") VenueForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        return ConferenceForms.answer(
                problems,
                () -> {
                    editing.edit(actor, id, form);
                    return "/admin/venues";
                },
                "admin.message.venue-saved",
                flash,
                model,
                () -> describe(id, model));
    }

    @PostMapping("/{id:\\d{1,18}}/deletion")
    String delete(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        return ConferenceForms.button(
                () -> editing.delete(actor, id), "/admin/venues", "admin.message.venue-deleted", flash);
    }

    private String describe(@Nullable Long id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("version", id == null ? null : desk.venue(id).version());
        return "admin/conference/venue";
    }
}
