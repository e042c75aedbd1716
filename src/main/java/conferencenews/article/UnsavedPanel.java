package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.WorkingCopyRows.Key;
import conferencenews.article.WorkingCopyRows.Row;
import conferencenews.article.WritingDesk.PageKeys;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gives each page with an article's form the keys that its working copy is kept by, and says what copy it shows. */
@Component
class UnsavedPanel implements EditorPanel {

    private static final String KEYS = "pageKeys";
    private static final int SHOWN = 5;

    private final WorkingCopyRows rows;

    UnsavedPanel(WorkingCopyRows rows) {
        this.rows = rows;
    }

    @Override
    public void describe(Actor actor, @Nullable Article article, Model model) {
        PageKeys former = model.getAttribute(KEYS) instanceof PageKeys keys ? keys : null;
        String draft = article == null ? draft(former) : "";
        Optional<Row> row = rows.find(article == null ? Key.draft(actor, draft) : Key.article(actor, article.id()));
        Optional<WorkingCopy> copy = row.filter(each -> !each.closed()).map(Row::copy);
        row.filter(Row::closed)
                .ifPresent(closed ->
                        model.addAttribute("closedPage", closed.copy().stamp().page()));
        model.addAttribute("sent", former != null && !former.page().isEmpty());
        model.addAttribute(KEYS, new PageKeys(UUID.randomUUID().toString(), seen(former, copy), draft));
        copy.ifPresent(unsaved -> model.addAttribute("unsaved", unsaved));
        if (article == null && copy.isEmpty()) {
            model.addAttribute("begun", rows.drafts(actor, SHOWN));
        }
    }

    private static String draft(@Nullable PageKeys former) {
        return former == null || former.draft().isEmpty() ? UUID.randomUUID().toString() : former.draft();
    }

    /** A page that comes back goes on with what it was opened with and kept itself, not with what another window did. */
    private static String seen(@Nullable PageKeys former, Optional<WorkingCopy> copy) {
        boolean own = copy.isPresent()
                && (former == null
                        || former.page().isEmpty()
                        || former.page().equals(copy.get().stamp().page()));
        if (own) {
            return copy.orElseThrow().stamp().toString();
        }
        return former == null ? "" : former.seen();
    }
}
