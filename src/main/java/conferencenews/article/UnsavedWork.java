package conferencenews.article;

import conferencenews.account.Actor;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Opens the editor with what the person typed and has not saved, where there is such a thing. */
@Component
class UnsavedWork {

    private static final String EDITOR = "admin/article/edit";

    private final WorkingCopies copies;
    private final EditorPages pages;
    private final ArticleForms forms;

    UnsavedWork(WorkingCopies copies, EditorPages pages, ArticleForms forms) {
        this.copies = copies;
        this.pages = pages;
        this.forms = forms;
    }

    /** The editor of an article, or the comparison if somebody saved a newer version than the copy was typed over. */
    String open(Actor actor, long id, Locale locale, Model model) {
        ArticleForm saved = pages.form(actor, id);
        Optional<WorkingCopy> copy = copies.of(actor, id);
        if (copy.isPresent() && copy.get().base() < saved.base()) {
            return compare(actor, id, copy.get().fields(), locale, model);
        }
        copy.ifPresentOrElse(
                unsaved -> show(unsaved.fields().with("version", saved.version()), model),
                () -> model.addAttribute(ArticleForms.NAME, saved));
        pages.describe(actor, id, model);
        return EDITOR;
    }

    /** The editor of a new article, empty or as it was begun. */
    String openNew(Actor actor, String draft, ArticleForm blank, Model model) {
        copies.ofDraft(actor, draft)
                .ifPresentOrElse(
                        unsaved -> show(unsaved.fields(), model), () -> model.addAttribute(ArticleForms.NAME, blank));
        pages.describe(actor, null, model);
        return EDITOR;
    }

    /** What was typed beside what others saved. */
    String compare(Actor actor, long id, FormFields mine, Locale locale, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("conflict", pages.conflict(actor, id, mine, locale));
        pages.describe(actor, id, model);
        return "admin/article/conflict";
    }

    private void show(FormFields fields, Model model) {
        BindingResult typed = forms.read(fields);
        model.addAllAttributes(typed.getModel());
    }
}
