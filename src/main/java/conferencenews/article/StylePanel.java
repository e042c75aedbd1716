package conferencenews.article;

import conferencenews.account.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the house style says of the words in the editor's form, on the editing page. */
@Component
class StylePanel implements EditorPanel {

    private final StyleCheck check;

    StylePanel(StyleCheck check) {
        this.check = check;
    }

    @Override
    public void describe(Actor actor, @Nullable Article article, Model model) {
        boolean mayMend = article != null && new ArticleRights(actor, article).may(ArticleRight.EDIT);
        if (mayMend && model.getAttribute("form") instanceof ArticleForm form) {
            model.addAttribute("style", check.report(article, Wording.of(form)));
        }
    }
}
