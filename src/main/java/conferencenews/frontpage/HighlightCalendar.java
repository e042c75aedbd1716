package conferencenews.frontpage;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.article.ArticleCard;
import conferencenews.article.ArticleDirectory;
import conferencenews.article.CalendarEntry;
import conferencenews.article.CalendarEntry.What;
import conferencenews.article.CalendarSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When highlights start and end, in the calendar of those who may choose them. */
@Component
@Transactional(readOnly = true)
class HighlightCalendar implements CalendarSource {

    private final HighlightSlots slots;
    private final ArticleDirectory articles;

    HighlightCalendar(HighlightSlots slots, ArticleDirectory articles) {
        this.slots = slots;
        this.articles = articles;
    }

    @Override
    public List<CalendarEntry> between(Actor actor, Instant from, Instant until) {
        if (!actor.may(Role.PUBLISHER)) {
            return List.of();
        }
        List<Highlight> all = slots.findAll();
        Map<Long, ArticleCard> cards =
                articles.cards(actor, all.stream().map(Highlight::articleId).toList());
        return all.stream()
                .filter(highlight -> cards.containsKey(highlight.articleId()))
                .flatMap(highlight -> Stream.of(
                        entry(highlight, highlight.startsAt(), What.HIGHLIGHT_START, cards),
                        entry(highlight, highlight.endsAt(), What.HIGHLIGHT_END, cards)))
                .flatMap(Stream::ofNullable)
                .filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(until))
                .toList();
    }

    private static @Nullable CalendarEntry entry(
            Highlight highlight, @Nullable Instant at, What what, Map<Long, ArticleCard> cards) {
        ArticleCard card = cards.get(highlight.articleId());
        return at == null || card == null
                ? null
                : new CalendarEntry(
                        at,
                        what,
                        card.id(),
                        card.language(),
                        card.headline(),
                        card.section(),
                        "/admin/highlights?language=" + highlight.language());
    }
}
