package conferencenews.conference;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.Site;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Cancelling, postponing, moving online, and letting readers know of a conference at all. */
@Controller
@RequestMapping("/admin/conferences/{id:\\d{1,18}}")
class TurnsAdminController {

    private final ConferenceDesk desk;
    private final ConferenceTurns turns;
    private final Site site;

    TurnsAdminController(ConferenceDesk desk, ConferenceTurns turns, Site site) {
        this.desk = desk;
        this.turns = turns;
        this.site = site;
    }

    /** From when until when readers may know of a conference without an article. */
    record AnnouncementForm(@Valid FormTime from, @Valid FormTime until) {

        AnnouncementForm {
            from = FormTime.or(from);
            until = FormTime.or(until);
        }

        static AnnouncementForm of(Conference conference) {
            return new AnnouncementForm(
                    conference.publicFrom() == null
                            ? FormTime.EMPTY
                            : FormTime.begin(conference.publicFrom(), conference.zone()),
                    conference.publicUntil() == null
                            ? FormTime.EMPTY
                            : FormTime.end(conference.publicUntil(), conference.zone()));
        }
    }

    @GetMapping("/change")
    String change(Actor actor, @PathVariable long id, Locale locale, Model model) {
        actor.require(Role.EDITOR);
        model.addAttribute("form", desk.turnForm(id));
        return describeChange(id, locale, model);
    }

    @PostMapping("/change")
    ModelAndView turn(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") TurnForm form,
            BindingResult problems,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        return ConferenceForms.answer(
                problems,
                () -> {
                    turns.turn(actor, id, form);
                    return "/admin/conferences/" + id;
                },
                "admin.message.conference-turned",
                flash,
                model,
                () -> describeChange(id, locale, model));
    }

    @PostMapping("/reinstatement")
    String reinstate(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        return ConferenceForms.button(
                () -> turns.reinstate(actor, id, version),
                "/admin/conferences/" + id,
                "admin.message.conference-reinstated",
                flash);
    }

    @GetMapping("/announcement")
    String announcement(Actor actor, @PathVariable long id, Locale locale, Model model) {
        actor.requireEverywhere(Role.PUBLISHER);
        model.addAttribute("form", AnnouncementForm.of(desk.one(id)));
        return describeAnnouncement(id, locale, model);
    }

    @PostMapping("/announcement")
    ModelAndView announce(
            Actor actor,
            @PathVariable long id,
            @RequestParam int version,
            @Valid @ModelAttribute("form") AnnouncementForm form,
            BindingResult problems,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        actor.requireEverywhere(Role.PUBLISHER);
        Conference conference = desk.one(id);
        return ConferenceForms.answer(
                problems,
                () -> {
                    Problems found = new Problems();
                    FormTimes times = new FormTimes(conference.zone(), found);
                    Instant from = times.from("from", form.from());
                    Instant until = times.until("until", form.until());
                    found.refuse();
                    turns.announce(actor, id, version, from, until);
                    return "/admin/conferences/" + id;
                },
                "admin.message.conference-announced",
                flash,
                model,
                () -> describeAnnouncement(id, locale, model));
    }

    @PostMapping("/concealment")
    String conceal(Actor actor, @PathVariable long id, @RequestParam int version, RedirectAttributes flash) {
        actor.requireEverywhere(Role.PUBLISHER);
        return ConferenceForms.button(
                () -> turns.conceal(actor, id, version),
                "/admin/conferences/" + id,
                "admin.message.conference-concealed",
                flash);
    }

    private String describeChange(long id, Locale locale, Model model) {
        describe(id, locale, model);
        model.addAttribute("choices", List.of(Status.CANCELLED, Status.POSTPONED, Status.MOVED_ONLINE));
        return "admin/conference/change";
    }

    private String describeAnnouncement(long id, Locale locale, Model model) {
        describe(id, locale, model);
        model.addAttribute("announced", desk.one(id).publicFrom() != null);
        return "admin/conference/announcement";
    }

    private void describe(long id, Locale locale, Model model) {
        ConferenceNode conference = desk.node(id);
        model.addAttribute("id", id);
        model.addAttribute("conference", conference);
        model.addAttribute("version", conference.version());
        model.addAttribute("language", site.language(locale));
        model.addAttribute("offsets", Map.of());
    }
}
