package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.EditLocks.Presence;
import conferencenews.site.Dates;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the script of an open page says and asks about who else has it open; and the way to take over. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/presence")
class PresenceAdminController {

    private final EditLocks locks;
    private final Dates dates;
    private final MessageSource messages;

    PresenceAdminController(EditLocks locks, Dates dates, MessageSource messages) {
        this.locks = locks;
        this.dates = dates;
        this.messages = messages;
    }

    @PostMapping
    @ResponseBody
    Others beat(
            Actor actor,
            @PathVariable long id,
            @RequestParam boolean active,
            @RequestParam boolean writes,
            Locale locale) {
        List<Presence> present = locks.beat(actor, id, active, writes);
        Presence writer = present.stream().filter(Presence::writes).findFirst().orElse(null);
        boolean own = writer != null && Objects.equals(writer.account(), actor.id());
        return new Others(
                writer == null || own ? null : said(writer, locale),
                writer == null || own
                        ? null
                        : messages.getMessage(
                                "admin.presence.taken",
                                new Object[] {writer.name(), dates.clock(writer.since())},
                                locale),
                present.stream()
                        .filter(other -> !other.equals(writer) && !Objects.equals(other.account(), actor.id()))
                        .map(other -> said(other, locale))
                        .toList());
    }

    @PostMapping("/takeover")
    String takeOver(Actor actor, @PathVariable long id) {
        locks.takeOver(actor, id);
        return "redirect:/admin/articles/" + id;
    }

    @PostMapping("/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Actor actor, @PathVariable long id) {
        locks.leave(actor, id);
    }

    private String said(Presence presence, Locale locale) {
        return messages.getMessage(
                presence.key(), new Object[] {presence.name(), dates.clock(presence.since())}, locale);
    }

    /**
     * @param writer what is said of the other person who writes; null if nobody else does
     * @param taken the same to somebody who wrote until now
     * @param others what is said of everybody else who has the page open and does not write
     */
    record Others(@Nullable String writer, @Nullable String taken, List<String> others) {}
}
