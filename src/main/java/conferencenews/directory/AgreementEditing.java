package conferencenews.directory;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.Dates;
import conferencenews.site.PageNotFound;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commands on agreements. */
@Component
@Transactional
class AgreementEditing {

    private static final int MOST = 50;

    private final Agreements agreements;
    private final PeopleTargets people;
    private final InstitutionTargets institutions;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    AgreementEditing(
            Agreements agreements,
            PeopleTargets people,
            InstitutionTargets institutions,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.agreements = agreements;
        this.people = people;
        this.institutions = institutions;
        this.database = database;
        this.events = events;
    }

    long add(Actor actor, AgreementForm form) {
        actor.require(Role.EDITOR);
        Agreement agreement = Agreement.blank();
        fill(actor, agreement, form);
        agreements.save(agreement);
        agreements.flush();
        events.publishEvent(changed(actor, "agreement-added", agreement));
        return agreement.id();
    }

    void edit(Actor actor, long id, AgreementForm form) {
        actor.require(Role.EDITOR);
        Agreement agreement = agreements.findById(id).orElseThrow(PageNotFound::new);
        if (agreement.version() != form.version()) {
            throw new Refused(Refused.VERSION, "directory.changed");
        }
        fill(actor, agreement, form);
        agreements.flush();
        events.publishEvent(changed(actor, "agreement-edited", agreement));
    }

    /** Lists of parties and signatories follow a merger at once: no article stands between. */
    @EventListener
    void merged(Institution.Merged merger) {
        replace("agreement_party", "institution_id", merger.institution(), merger.into());
    }

    @EventListener
    void merged(Person.Merged merger) {
        replace("agreement_signatory", "person_id", merger.person(), merger.into());
    }

    private void replace(String table, String column, long id, long into) {
        database.sql("update %1$s set %2$s = :into where %2$s = :id".formatted(table, column))
                .param("id", id)
                .param("into", into)
                .update();
    }

    private void fill(Actor actor, Agreement agreement, AgreementForm form) {
        if (!Dates.isOfThisEra(form.signedOn())) {
            throw new Refused("signedOn", "site.time.era");
        }
        if (form.endsOn() != null && form.endsOn().isBefore(form.signedOn())) {
            throw new Refused("endsOn", "directory.agreement.reversed");
        }
        if (form.endsOn() != null && !Dates.isOfThisEra(form.endsOn())) {
            throw new Refused("endsOn", "site.time.era");
        }
        if (form.owner() != null
                && !form.owner().equals(actor.id())
                && !form.owner().equals(agreement.owner())) {
            throw new Refused("owner", "directory.agreement.owner.unknown");
        }
        List<Long> parties = targets(actor, institutions, "parties", form.parties());
        if (parties.size() < 2) {
            throw new Refused("parties", "directory.agreement.parties");
        }
        agreement.edit(form.kind(), form.signedOn(), form.term(), form.endsOn(), form.owner(), form.listed());
        agreement.between(parties, targets(actor, people, "signatories", form.signatories()));
    }

    /** A line each; who is not known is added by name. */
    private static List<Long> targets(Actor actor, LinkTargets targets, String field, String lines) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String line :
                lines.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            if (!ids.add(target(actor, targets, field, line))) {
                throw new Refused(field, "directory.agreement.twice", line);
            }
        }
        if (ids.size() > MOST) {
            throw new Refused(field, "directory.agreement.many", String.valueOf(MOST));
        }
        return List.copyOf(ids);
    }

    private static long target(Actor actor, LinkTargets targets, String field, String typed) {
        Long number = TypedTarget.number(typed);
        List<Long> called = number == null ? targets.called(typed) : List.of(number);
        if (called.size() > 1) {
            throw new Refused(field, "directory.several", typed);
        }
        if (called.isEmpty()) {
            try {
                String language = LocaleContextHolder.getLocale().getLanguage();
                return targets.add(actor, language, typed);
            } catch (Refused refusal) {
                throw new Refused(
                        field, refusal.messageKey(), refusal.arguments().toArray());
            }
        }
        Linked found = targets.named(called, "").get(called.get(0));
        if (found == null) {
            throw new Refused(field, "directory.unknown", typed);
        }
        return found.id();
    }

    private static Agreement.Changed changed(Actor actor, String action, Agreement agreement) {
        return new Agreement.Changed(
                actor.id(), action, agreement.id(), agreement.kind().code() + " " + agreement.signedOn());
    }
}
