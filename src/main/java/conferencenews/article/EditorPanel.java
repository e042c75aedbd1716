package conferencenews.article;

import conferencenews.account.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** A part of the editing page that gathers by itself what it shows. */
interface EditorPanel {

    /** @param article null while a new one is written */
    void describe(Actor actor, @Nullable Article article, Model model);
}
