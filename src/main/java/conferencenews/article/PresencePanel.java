package conferencenews.article;

import conferencenews.account.Actor;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says who else has the article open, also without scripts. */
@Component
class PresencePanel implements EditorPanel {

    private final ObjectProvider<EditLocks> locks;

    /** The locks ask {@link EditorPages} for rights, and those ask their panels. */
    PresencePanel(ObjectProvider<EditLocks> locks) {
        this.locks = locks;
    }

    @Override
    public void describe(Actor actor, @Nullable Article article, Model model) {
        if (article != null) {
            List<EditLocks.Presence> others = locks.getObject().present(article.id()).stream()
                    .filter(present -> !Objects.equals(present.account(), actor.id()))
                    .toList();
            model.addAttribute("others", others);
        }
    }
}
