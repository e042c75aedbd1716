package conferencenews.conference;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.HashMap;
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

/** The programme editor: a form of rows whose buttons add, move and take away, and save nothing before "Save". */
@Controller
@RequestMapping("/admin/conferences/{id:\\d{1,18}}/programme")
class ProgrammeAdminController {

    private static final String SAVE = "save";

    private final ConferenceDesk desk;
    private final ProgrammeEditing editing;
    private final Site site;

    ProgrammeAdminController(ConferenceDesk desk, ProgrammeEditing editing, Site site) {
        this.desk = desk;
        this.editing = editing;
        this.site = site;
    }

    @GetMapping
    String programme(Actor actor, @PathVariable long id, Locale locale, Model model) {
        actor.require(Role.EDITOR);
        ProgrammeForm form = desk.programmeForm(id, site.language(locale));
        model.addAttribute("form", form.rows().isEmpty() ? form.after("add-talk") : form);
        return describe(id, form, locale, model);
    }

    @PostMapping
    ModelAndView save(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = SAVE) String button,
            @Valid @ModelAttribute("form") ProgrammeForm form,
            BindingResult problems,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        if (!button.equals(SAVE) && !problems.hasErrors()) {
            ProgrammeForm changed = form.after(button);
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "form");
            model.addAttribute("form", changed);
            return new ModelAndView(describe(id, changed, locale, model), model.asMap());
        }
        return ConferenceForms.answer(
                problems,
                () -> {
                    editing.save(actor, site.language(locale), id, form);
                    return "/admin/conferences/" + id + "/programme";
                },
                "admin.message.programme-saved",
                flash,
                model,
                () -> describe(id, form, locale, model));
    }

    private String describe(long id, ProgrammeForm form, Locale locale, Model model) {
        ConferenceNode conference = desk.node(id);
        if (conference.kind().children().stream().noneMatch(ConferenceKind::isPart)) {
            throw new PageNotFound();
        }
        String language = site.language(locale);
        ZoneId zone = desk.one(id).zone();
        Map<String, List<String>> offsets = new HashMap<>();
        for (int i = 0; i < form.rows().size(); i++) {
            offsets.put(
                    "rows[" + i + "].from",
                    FormTimes.choices(zone, form.rows().get(i).from()));
        }
        model.addAttribute("id", id);
        model.addAttribute("conference", conference);
        model.addAttribute("version", conference.version());
        model.addAttribute("language", language);
        model.addAttribute("most", ProgrammeForm.MOST);
        model.addAttribute("offsets", offsets);
        model.addAttribute("overlaps", desk.overlaps(conference.edition(), language));
        return "admin/conference/programme";
    }
}
