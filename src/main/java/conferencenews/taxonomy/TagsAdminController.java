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
@RequestMapping("/admin/tags")
class TagsAdminController {

    private final Tags tags;
    private final Taxonomy taxonomy;
    private final TagEditing editing;

    TagsAdminController(Tags tags, Taxonomy taxonomy, TagEditing editing) {
        this.tags = tags;
        this.taxonomy = taxonomy;
        this.editing = editing;
    }

    @GetMapping
    String tags(Actor actor, Model model) {
        actor.require(Role.EDITOR);
        model.addAttribute("tags", taxonomy.allTags());
        return "admin/taxonomy/tags";
    }

    @GetMapping("/new")
    String blank(Actor actor, Model model) {
        actor.require(Role.EDITOR);
        model.addAttribute("form", TagForm.blank());
        return describe(null, model);
    }

    @GetMapping("/{id:\\d{1,18}}")
    String edit(Actor actor, @PathVariable long id, Model model) {
        actor.require(Role.EDITOR);
        Tag tag = tags.findById(id).orElseThrow(PageNotFound::new);
        model.addAttribute("form", new TagForm(tag.slug(), tag.names()));
        return describe(id, model);
    }

    @PostMapping
    ModelAndView add(
            Actor actor,
            @Valid @ModelAttribute("form") TagForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        return TaxonomyForms.answer(
                problems,
                () -> editing.add(actor, form),
                "/admin/tags",
                "admin.message.tag-saved",
                flash,
                () -> new ModelAndView(describe(null, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView save(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") TagForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        actor.require(Role.EDITOR);
        return TaxonomyForms.answer(
                problems,
                () -> editing.edit(actor, id, form),
                "/admin/tags",
                "admin.message.tag-saved",
                flash,
                () -> new ModelAndView(describe(id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/{id:\\d{1,18}}/merger")
    String merge(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long into,
            RedirectAttributes flash) {
        try {
            editing.merge(actor, id, into == null ? -1 : into);
            flash.addFlashAttribute("message", "admin.message.tag-merged");
            return "redirect:/admin/tags";
        } catch (Refused refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            return "redirect:/admin/tags/" + id;
        }
    }

    @PostMapping("/{id:\\d{1,18}}/deletion")
    String delete(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        try {
            editing.delete(actor, id);
            flash.addFlashAttribute("message", "admin.message.tag-deleted");
            return "redirect:/admin/tags";
        } catch (Refused refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            return "redirect:/admin/tags/" + id;
        }
    }

    private String describe(@Nullable Long id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("tags", taxonomy.allTags());
        return "admin/taxonomy/tag";
    }
}
