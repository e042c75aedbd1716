package conferencenews.taxonomy;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
@RequestMapping("/admin/sections")
class SectionsAdminController {

    private final Sections sections;
    private final Taxonomy taxonomy;
    private final SectionEditing editing;

    SectionsAdminController(Sections sections, Taxonomy taxonomy, SectionEditing editing) {
        this.sections = sections;
        this.taxonomy = taxonomy;
        this.editing = editing;
    }

    @GetMapping
    String sections(Actor actor, Model model) {
        actor.require(Role.ADMINISTRATOR);
        model.addAttribute("tree", taxonomy.sections());
        return "admin/taxonomy/sections";
    }

    @GetMapping("/new")
    String blank(Actor actor, Model model) {
        actor.require(Role.ADMINISTRATOR);
        model.addAttribute("form", SectionForm.blank());
        return describe(null, model);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String edit(Actor actor, @PathVariable long id, Model model) {
        actor.require(Role.ADMINISTRATOR);
        model.addAttribute("form", SectionForm.of(sections.findById(id).orElseThrow(PageNotFound::new)));
        return describe(id, model);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @Valid @ModelAttribute("form") SectionForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.ADMINISTRATOR);
        return TaxonomyForms.answer(
                problems,
                () -> editing.add(actor, form),
                "/admin/sections",
                "admin.message.section-saved",
                flash,
                () -> new ModelAndView(describe(null, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView save(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") SectionForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.ADMINISTRATOR);
        return TaxonomyForms.answer(
                problems,
                () -> editing.edit(actor, id, form),
                "/admin/sections",
                "admin.message.section-saved",
                flash,
                () -> new ModelAndView(describe(id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/{id:\\d{1,18}}/move")
    String move(Actor actor, @PathVariable long id, @RequestParam String direction) {
        editing.move(actor, id, direction.equals("up"));
        return "redirect:/admin/sections";
    }

    @PostMapping("/{id:\\d{1,18}}/deletion")
    String delete(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        try {
            editing.delete(actor, id);
            flash.addFlashAttribute("message", "admin.message.section-deleted");
        } catch (Refused refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
        }
        return "redirect:/admin/sections";
    }

    private String describe(@Nullable Long id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("tree", taxonomy.sections());
        return "admin/taxonomy/section";
    }
}
