package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.Selection.Action;
import conferencenews.article.Selection.Item;
import conferencenews.article.Selection.Need;
import conferencenews.article.SelectionCommands.Result;
import conferencenews.article.SelectionCommands.Target;
import conferencenews.site.PlainText;
import conferencenews.taxonomy.Taxonomy;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Does one thing to several articles. What needs a word more, or a second thought, is asked for on a page of its own; then
 * a page says what became of each.
 */
@Controller
class SelectionAdminController {

    private final SelectionCommands commands;
    private final ArticleDirectory directory;
    private final Taxonomy taxonomy;

    SelectionAdminController(SelectionCommands commands, ArticleDirectory directory, Taxonomy taxonomy) {
        this.commands = commands;
        this.directory = directory;
        this.taxonomy = taxonomy;
    }

    @PostMapping("/admin/articles/selection")
    ModelAndView carryOut(
            Actor actor,
            @Valid @ModelAttribute("form") SelectionForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        Optional<Action> action = form == null ? Optional.empty() : Action.of(form.action());
        Selection selection = Selection.of(form == null ? null : form.articles());
        if (action.isEmpty() || selection.items().isEmpty()) {
            flash.addFlashAttribute("problem", "admin.selection.empty");
            return new ModelAndView("redirect:" + (form == null ? "/admin/articles" : form.list()));
        }
        Need need = action.get().need();
        if (form.confirmed()) {
            form.complain(need, problems);
        }
        if (problems.hasErrors() || need != Need.NOTHING && !form.confirmed()) {
            return ask(actor, selection, need, model, problems.hasErrors());
        }
        Target target = new Target(form.section(), form.tag(), form.reason().strip(), form.formerSections());
        List<Result> results = commands.carryOut(actor, selection, action.get(), target);
        model.addAttribute("action", action.get());
        model.addAttribute("results", results);
        model.addAttribute("done", results.stream().filter(Result::isDone).count());
        model.addAttribute("inverse", action.get().inverse().orElse(null));
        target(form, model);
        return new ModelAndView("admin/article/selection-results", model.asMap());
    }

    /** Whither, or with which tag, for people to read. */
    private void target(SelectionForm form, Model model) {
        if (form.section() != null) {
            model.addAttribute(
                    "section", taxonomy.sections().find(form.section()).orElse(null));
        }
        if (form.tag() != null) {
            model.addAttribute(
                    "tag",
                    taxonomy.tags(List.of(form.tag())).stream().findFirst().orElse(null));
        }
    }

    private ModelAndView ask(Actor actor, Selection selection, Need need, Model model, boolean wrong) {
        model.addAttribute("selection", selection);
        model.addAttribute("cards", directory.cards(actor, selection.ids()));
        model.addAttribute("need", need);
        model.addAttribute("sectionOptions", SectionOption.of(taxonomy.sections(), actor, null));
        model.addAttribute("tags", taxonomy.allTags());
        return new ModelAndView(
                "admin/article/selection", model.asMap(), wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /**
     * @param articles each as its id, a hyphen and its version
     * @param back the list from which they were chosen
     * @param formers each as an article's id, a hyphen and the id of the section where it stood
     * @param confirmed whether what is needed has been asked for
     */
    record SelectionForm(
            @Nullable List<String> articles,
            String action,
            String back,
            Boolean confirmed,
            @Nullable Long section,
            @Nullable Long tag,
            @PlainText(max = 500) String reason,
            @Nullable List<String> formers) {

        SelectionForm {
            action = action == null ? "" : action;
            confirmed = confirmed != null && confirmed;
            back = back == null ? "" : back;
            reason = reason == null ? "" : reason;
        }

        /** The list, if it is one. */
        public String list() {
            return WayBack.isLocal(back) ? back : "/admin/articles";
        }

        Map<Long, Long> formerSections() {
            return Selection.of(formers).items().stream()
                    .collect(Collectors.toMap(Item::id, item -> (long) item.version(), (one, same) -> one));
        }

        void complain(Need need, BindingResult problems) {
            if (need == Need.REASON && reason.isBlank()) {
                FormProblems.add(problems, "reason", "article.withdraw.reason-missing");
            } else if (need == Need.SECTION && section == null) {
                FormProblems.add(problems, "section", "article.section.missing");
            } else if (need == Need.TAG && tag == null) {
                FormProblems.add(problems, "tag", "admin.selection.tag.missing");
            }
        }
    }
}
