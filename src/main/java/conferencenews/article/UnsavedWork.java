package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.EditConflict.Difference;
import conferencenews.article.WritingDesk.PageKeys;
import java.util.List;
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
    private final FieldTexts texts;

    UnsavedWork(WorkingCopies copies, EditorPages pages, ArticleForms forms, FieldTexts texts) {
        this.copies = copies;
        this.pages = pages;
        this.forms = forms;
        this.texts = texts;
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

    /** The article that a new one's form has become, when it is sent again. */
    Optional<Long> articleOf(Actor actor, PageKeys keys) {
        return keys.draft().isEmpty() ? Optional.empty() : copies.articleOf(actor, keys.draft());
    }

    /** What was typed beside what others saved. */
    String compare(Actor actor, long id, FormFields mine, Locale locale, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("conflict", pages.conflict(actor, id, mine, locale));
        pages.describe(actor, id, model);
        return "admin/article/conflict";
    }

    /** How what a browser has differs from the working copy, or from the newest version where there is none. */
    List<Difference> differences(Actor actor, long id, FormFields local, Locale locale) {
        pages.article(actor, id);
        FormFields there =
                copies.of(actor, id).map(WorkingCopy::fields).orElseGet(() -> FormFields.of(pages.form(actor, id)));
        return texts.differences(local, there, locale);
    }

    /** The same for an article that has no id yet. */
    List<Difference> differences(Actor actor, String draft, FormFields local, Locale locale) {
        FormFields there = copies.ofDraft(actor, draft)
                .map(WorkingCopy::fields)
                .orElseGet(() -> FormFields.of(ArticleForm.blank("", null)));
        return texts.differences(local, there, locale);
    }

    private void show(FormFields fields, Model model) {
        BindingResult typed = forms.read(fields);
        model.addAllAttributes(typed.getModel());
    }
}
