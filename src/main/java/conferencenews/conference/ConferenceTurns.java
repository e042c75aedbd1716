package conferencenews.conference;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What turns out otherwise than announced, and who is told of it at all: one command each, which pages, calendars and
 * lists follow.
 */
@Component
@Transactional
class ConferenceTurns {

    private final ConferenceTree tree;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConferenceTurns(ConferenceTree tree, ApplicationEventPublisher events, Clock clock) {
        this.tree = tree;
        this.events = events;
        this.clock = clock;
    }

    /** Cancels, postpones or moves online; with new days the programme moves along. */
    void turn(Actor actor, long id, TurnForm form) {
        actor.require(Role.EDITOR);
        Conference conference = tree.locked(id, null);
        conference.requireVersion(form.version());
        Problems problems = new Problems();
        Timing to = null;
        if (form.status() == Status.POSTPONED) {
            to = new FormTimes(conference.zone(), problems).timing("start", form.start(), "end", form.end());
            checkNewDays(conference, to, problems);
        }
        WebAddress.check(form.onlineUrl(), "onlineUrl", problems);
        problems.check(form.status() == null, "status", "conference.turn.missing")
                .check(conference.kind() == ConferenceKind.SERIES, "status", "conference.turn.series")
                .refuse();
        change(conference, form, to);
        conference.note(stripped(form.notices()));
        finish(actor, conference, "conference-" + word(to == null ? form.status() : Status.RESCHEDULED));
    }

    private void checkNewDays(Conference conference, @Nullable Timing to, Problems problems) {
        problems.check(to != null && to.equals(conference.timing()), "start.day", "conference.turn.same");
        if (to != null && conference.kind().isPart()) {
            tree.path(conference).stream()
                    .skip(1)
                    .findFirst()
                    .ifPresent(parent -> tree.checkDays(conference.kind(), to, parent, "start.day", problems));
        }
    }

    private void change(Conference conference, TurnForm form, @Nullable Timing to) {
        if (to != null) {
            long days = days(conference.timing(), to);
            conference.reschedule(to);
            shiftParts(conference, days);
        } else if (form.status() == Status.MOVED_ONLINE) {
            conference.locate(conference.attendance(), conference.venueId(), conference.room(), form.onlineUrl());
        }
        if (to == null && conference.status() != form.status()) {
            conference.turn(form.status());
        }
    }

    /** Takes the last change back: the days that were announced first, and the programme with them. */
    void reinstate(Actor actor, long id, int version) {
        actor.require(Role.EDITOR);
        Conference conference = tree.locked(id, null);
        conference.requireVersion(version);
        if (conference.status() == Status.SCHEDULED) {
            throw new Refused("", "conference.turn.none");
        }
        Timing before = conference.timing();
        conference.reinstate();
        shiftParts(conference, days(before, conference.timing()));
        if (conference.status() == Status.SCHEDULED) {
            conference.note(Map.of());
        }
        finish(actor, conference, "conference-reinstated");
    }

    /** Lets readers see a conference that no article names. */
    void announce(Actor actor, long id, int version, @Nullable Instant from, @Nullable Instant until) {
        actor.requireEverywhere(Role.PUBLISHER);
        Conference conference = tree.locked(id, null);
        conference.requireVersion(version);
        Instant now = clock.instant();
        Instant start = from == null ? conference.publicFrom() == null ? now : conference.publicFrom() : from;
        new Problems()
                .check(conference.kind().isPart(), "from.day", "conference.announce.part")
                .check(until != null && !start.isBefore(until), "until.day", "conference.announce.reversed")
                .refuse();
        conference.announce(start, until);
        finish(actor, conference, "conference-announced");
    }

    /** From now on readers see it only where an article names it. */
    void conceal(Actor actor, long id, int version) {
        actor.requireEverywhere(Role.PUBLISHER);
        Conference conference = tree.locked(id, null);
        conference.requireVersion(version);
        conference.announce(null, null);
        finish(actor, conference, "conference-concealed");
    }

    private void finish(Actor actor, Conference conference, String action) {
        conference.edited(clock.instant());
        tree.measure(conference.editionId());
        events.publishEvent(Conference.Changed.by(actor, action, conference));
    }

    private void shiftParts(Conference conference, long days) {
        if (days != 0) {
            tree.below(conference).stream()
                    .filter(part -> part.timing() != null)
                    .forEach(part -> {
                        part.timeAt(part.zone(), part.timing().later(days));
                        part.edited(clock.instant());
                    });
        }
    }

    private static long days(@Nullable Timing before, @Nullable Timing after) {
        return before == null || after == null ? 0 : ChronoUnit.DAYS.between(before.firstDay(), after.firstDay());
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> stripped(Map<String, String> notices) {
        return notices.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, notice -> notice.getValue().strip()));
    }
}
