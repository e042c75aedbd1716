package conferencenews.frontpage;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.article.ArticleDirectory;
import conferencenews.article.ArticleRemoval;
import conferencenews.site.PageNotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The highlights of each language and the commands on them; publishers give them. */
@Component
@Transactional
public class Highlights {

    static final int MOST = 20;

    private final HighlightSlots slots;
    private final ArticleDirectory articles;
    private final ApplicationEventPublisher events;

    Highlights(HighlightSlots slots, ArticleDirectory articles, ApplicationEventPublisher events) {
        this.slots = slots;
        this.articles = articles;
        this.events = events;
    }

    @Transactional(readOnly = true)
    List<Highlight> of(String language) {
        return slots.findAllByLanguageOrderByPositionAscIdAsc(language);
    }

    /** @throws PageNotFound if there is no such highlight */
    @Transactional(readOnly = true)
    Highlight highlight(long id) {
        return slots.findById(id).orElseThrow(PageNotFound::new);
    }

    /** Names the state of a language's list; whoever changes the list says on which state he decided. */
    @Transactional(readOnly = true)
    String version(String language) {
        return version(of(language));
    }

    /** The articles whose slots hold at that instant, in order; some may not be public. */
    @Transactional(readOnly = true)
    List<Long> articles(String language, Instant now) {
        return of(language).stream()
                .filter(highlight -> highlight.holds(now))
                .map(Highlight::articleId)
                .toList();
    }

    /**
     * Adds an article at the end of its language's highlights.
     *
     * @throws HighlightRefused if there is no such article in that language, it is there already, or there are {@value #MOST}
     */
    public void add(Actor actor, String language, long article, @Nullable Instant startsAt, @Nullable Instant endsAt) {
        actor.requireEverywhere(Role.PUBLISHER);
        requireOrdered(startsAt, endsAt);
        if (!articles.language(article).filter(language::equals).isPresent()) {
            throw new HighlightRefused("article", "highlight.article.unknown");
        }
        List<Highlight> present = of(language);
        if (present.stream().anyMatch(highlight -> highlight.articleId() == article)) {
            throw new HighlightRefused("article", "highlight.article.present");
        }
        if (present.size() >= MOST) {
            throw new HighlightRefused("article", "highlight.full");
        }
        int last = present.isEmpty() ? -1 : present.get(present.size() - 1).position();
        Highlight added = slots.save(new Highlight(language, last + 1, article, startsAt, endsAt));
        events.publishEvent(Highlight.Changed.by(actor, "highlight-added", added));
    }

    /**
     * Says from when until when a highlight is shown.
     *
     * @throws HighlightsChanged if the list is another one than that of the version
     */
    void limit(Actor actor, long id, String version, @Nullable Instant startsAt, @Nullable Instant endsAt) {
        requireOrdered(startsAt, endsAt);
        Highlight highlight = one(locked(actor, id, version), id);
        highlight.limit(startsAt, endsAt);
        events.publishEvent(Highlight.Changed.by(actor, "highlight-limited", highlight));
    }

    /**
     * Puts a highlight one place up or down; at the end of the list nothing happens.
     *
     * @throws HighlightsChanged if the list is another one than that of the version
     */
    void move(Actor actor, long id, String version, boolean up) {
        List<Highlight> all = new ArrayList<>(locked(actor, id, version));
        Highlight highlight = one(all, id);
        int place = all.indexOf(highlight);
        int other = up ? place - 1 : place + 1;
        if (other >= 0 && other < all.size()) {
            Collections.swap(all, place, other);
            all.forEach(each -> each.placeAt(all.indexOf(each)));
            events.publishEvent(Highlight.Changed.by(actor, "highlight-moved", highlight));
        }
    }

    /** @throws HighlightsChanged if the list is another one than that of the version */
    void remove(Actor actor, long id, String version) {
        Highlight highlight = one(locked(actor, id, version), id);
        slots.delete(highlight);
        events.publishEvent(Highlight.Changed.by(actor, "highlight-removed", highlight));
    }

    /** An article that is about to be deleted for good leaves its slots. */
    public void forget(long article) {
        slots.deleteByArticleId(article);
    }

    @EventListener
    void forget(ArticleRemoval.Purged purged) {
        forget(purged.subjectId());
    }

    private List<Highlight> locked(Actor actor, long id, String version) {
        actor.requireEverywhere(Role.PUBLISHER);
        String language = slots.language(id).orElseThrow(PageNotFound::new);
        List<Highlight> all = slots.lock(language);
        if (!version(all).equals(version)) {
            throw new HighlightsChanged(language);
        }
        return all;
    }

    private static Highlight one(List<Highlight> all, long id) {
        return all.stream().filter(each -> each.id() == id).findFirst().orElseThrow(PageNotFound::new);
    }

    private static String version(List<Highlight> all) {
        return Integer.toHexString(all.stream()
                .map(each -> Arrays.asList(each.id(), each.position(), each.startsAt(), each.endsAt()))
                .toList()
                .hashCode());
    }

    private static void requireOrdered(@Nullable Instant startsAt, @Nullable Instant endsAt) {
        if (startsAt != null && endsAt != null && !startsAt.isBefore(endsAt)) {
            throw new HighlightRefused("endsAt", "highlight.end-before-start");
        }
    }
}
