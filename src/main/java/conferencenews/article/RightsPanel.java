package conferencenews.article;

import conferencenews.account.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says at the state of an article which of its pictures readers do not see, or soon will not, as their rights end. */
@Component
class RightsPanel implements EditorPanel {

    private final Revisions revisions;
    private final Publications publications;
    private final Illustrations illustrations;
    private final Clock clock;

    RightsPanel(Revisions revisions, Publications publications, Illustrations illustrations, Clock clock) {
        this.revisions = revisions;
        this.publications = publications;
        this.illustrations = illustrations;
        this.clock = clock;
    }

    @Override
    public void describe(Actor actor, @Nullable Article article, Model model) {
        if (article == null) {
            return;
        }
        Instant now = clock.instant();
        List<Missing> missing = new ArrayList<>();
        List<Publication> toShow = publications.of(article.id()).stream()
                .filter(publication -> now.isBefore(publication.interval().until()))
                .toList();
        toShow.forEach(publication ->
                add(missing, publication.revision(), publication.interval().from(), now));
        if (toShow.stream().noneMatch(publication -> publication.revision().number() == article.latestRevision())) {
            revisions.find(article.id(), article.latestRevision()).ifPresent(latest -> add(missing, latest, null, now));
        }
        model.addAttribute("withoutRights", missing);
    }

    /** @param from when it becomes public; null if that is not planned */
    private void add(List<Missing> missing, Revision revision, @Nullable Instant from, Instant now) {
        Instant at = from == null || from.isBefore(now) ? now : from;
        String names = illustrations.withoutRights(revision.content(), at);
        if (!names.isEmpty()) {
            String key = from == null ? "latest" : from.isAfter(now) ? "planned" : "public";
            missing.add(new Missing("admin.article.rights." + key, revision.number(), names));
        }
    }

    /** @param messageKey of what the state panel says */
    record Missing(String messageKey, int number, String names) {}
}
