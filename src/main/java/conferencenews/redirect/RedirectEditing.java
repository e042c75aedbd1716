package conferencenews.redirect;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commands on redirects; administrators give them. */
@Component
@Transactional
class RedirectEditing {

    private final Redirects redirects;
    private final RedirectRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RedirectEditing(Redirects redirects, RedirectRules rules, ApplicationEventPublisher events, Clock clock) {
        this.redirects = redirects;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** @throws RedirectRefused if a rule forbids it */
    void add(Actor actor, String source, String target) {
        actor.require(Role.ADMINISTRATOR);
        CheckedLine line = check(List.of(new RedirectLine(1, source, target))).get(0);
        if (line.problem() != null) {
            String field = line.problem().startsWith("redirect.source") ? "source" : "target";
            throw new RedirectRefused(field, line.problem(), line.arguments().toArray(String[]::new));
        }
        if (line.isToStore()) {
            redirects.put(line.source(), line.target(), clock.instant());
            changed(actor, "redirect-added", line.source() + " → " + Objects.requireNonNullElse(line.target(), "410"));
        }
    }

    /** Stores what the rules allow of it. */
    List<CheckedLine> importAll(Actor actor, List<RedirectLine> lines) {
        actor.require(Role.ADMINISTRATOR);
        List<CheckedLine> checked = check(lines);
        List<CheckedLine> stored =
                checked.stream().filter(CheckedLine::isToStore).toList();
        stored.forEach(line -> redirects.put(line.source(), line.target(), clock.instant()));
        if (!stored.isEmpty()) {
            changed(actor, "redirects-imported", String.valueOf(stored.size()));
        }
        return checked;
    }

    void delete(Actor actor, long id) {
        actor.require(Role.ADMINISTRATOR);
        Redirect redirect = redirects.find(id).orElseThrow(PageNotFound::new);
        redirects.delete(id);
        changed(actor, "redirect-deleted", redirect.source());
    }

    /** What would become of them. */
    @Transactional(readOnly = true)
    List<CheckedLine> check(List<RedirectLine> lines) {
        List<Redirect> existing = redirects.all();
        if (existing.size() + lines.size() > RedirectRules.MOST) {
            throw new RedirectRefused("text", "redirect.most", String.valueOf(RedirectRules.MOST));
        }
        return rules.check(lines, existing);
    }

    private void changed(Actor actor, String action, String detail) {
        events.publishEvent(new Redirect.Changed(actor.id(), action, null, detail));
    }
}
