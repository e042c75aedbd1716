package conferencenews.article;

import conferencenews.account.Actor;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Names in the text as it is being typed, and rows for them in the form; nothing here saves anything. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/names")
class NamesAdminController {

    private static final String ALL = "all";

    private final EditorPages pages;
    private final FoundNames names;

    NamesAdminController(EditorPages pages, FoundNames names) {
        this.pages = pages;
        this.names = names;
    }

    /** The list alone, for scripts. */
    @PostMapping("/found")
    String found(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ArticleForm form,
            BindingResult problems,
            Model model) {
        pages.article(actor, id, ArticleRight.EDIT);
        model.addAttribute("id", id);
        model.addAttribute("found", problems.hasErrors() ? List.of() : names.in(form));
        return "admin/article/names :: list";
    }

    /**
     * The form as it was typed, with a row more for each name that was asked for.
     *
     * @param found what a button sends: one proposal, or all names that exactly one is known by
     */
    @PostMapping
    ModelAndView add(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String found,
            @Valid @ModelAttribute("form") ArticleForm form,
            BindingResult problems,
            Model model) {
        pages.article(actor, id, ArticleRight.EDIT);
        if (problems.hasErrors()) {
            pages.describe(actor, id, model);
            return new ModelAndView("admin/article/edit", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        ArticleForm more = form.withLinks(rows(form, found));
        model.addAttribute("form", more);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(more, "form"));
        pages.describe(actor, id, model);
        return new ModelAndView("admin/article/edit", model.asMap());
    }

    private List<LinkRow> rows(ArticleForm form, String found) {
        List<LinkRow> rows = new ArrayList<>(form.links());
        List<@Nullable LinkRow> added = found.equals(ALL)
                ? names.in(form).stream()
                        .filter(FoundNames.Name::isSure)
                        .map(name ->
                                FoundNames.Proposal.row(name.proposals().get(0).code()))
                        .toList()
                : Collections.singletonList(FoundNames.Proposal.row(found));
        added.stream().filter(Objects::nonNull).forEach(rows::add);
        return rows;
    }
}
