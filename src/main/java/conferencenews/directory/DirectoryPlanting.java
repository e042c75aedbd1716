package conferencenews.directory;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.Audited;
import conferencenews.site.ContentChanged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plants what comes with sample content by the commands that editors use, and takes it away again. */
@Component
@Transactional
public class DirectoryPlanting {

    private static final List<String> PERSON_REFERENCES =
            List.of("agreement_signatory where person_id", "person where merged_into");

    private static final List<String> INSTITUTION_REFERENCES = List.of(
            "agreement_party where institution_id",
            "person where affiliation_id",
            "institution where parent_id",
            "institution where merged_into");

    private final DirectoryEditing editing;
    private final AgreementEditing agreements;
    private final DirectoryKeys keys;
    private final List<LinkUses> uses;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    DirectoryPlanting(
            DirectoryEditing editing,
            AgreementEditing agreements,
            DirectoryKeys keys,
            List<LinkUses> uses,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.editing = editing;
        this.agreements = agreements;
        this.keys = keys;
        this.uses = uses;
        this.database = database;
        this.events = events;
    }

    /**
     * An institution with all that is known of it, unless one is called so already.
     *
     * @param names by language; an empty one is left out
     * @param parent the name of what it is part of; may be empty
     */
    public long institution(
            Actor actor,
            Map<String, String> names,
            String shortName,
            List<String> variants,
            String country,
            String parent,
            String ror) {
        List<NameRow> rows = new ArrayList<>();
        names.forEach((language, name) -> rows.add(name(language, InstitutionName.NAME, name)));
        rows.sort((one, other) -> one.language().compareTo(other.language()));
        rows.add(name("", InstitutionName.SHORT, shortName));
        variants.forEach(variant -> rows.add(name("", InstitutionName.VARIANT, variant)));
        List<Long> known = keys.named(LinkKind.INSTITUTION, rows.get(0).name());
        return known.isEmpty()
                ? editing.add(actor, new InstitutionForm(0, rows, country, parent, ror, "", ""))
                : known.get(0);
    }

    /** A person, family name first, unless one is called so already. */
    public long person(Actor actor, String family, String given, String affiliation) {
        List<Long> known = keys.named(LinkKind.PERSON, family + " " + given);
        NameRow name = new NameRow("en", InstitutionName.NAME, "", family, given, true);
        return known.isEmpty()
                ? editing.add(actor, new PersonForm(0, List.of(name), affiliation, "", "", ""))
                : known.get(0);
    }

    private static NameRow name(String language, String kind, String name) {
        return new NameRow(language, kind, name, "", "", false);
    }

    public long agreement(Actor actor, AgreementForm form) {
        return agreements.add(actor, form);
    }

    /** Deletes those to which no version of any article, nor anything else, refers. */
    public void uproot(
            Actor actor, Collection<Long> peopleIds, Collection<Long> institutionIds, Collection<Long> agreementIds) {
        actor.require(Role.ADMINISTRATOR);
        delete(LinkKind.AGREEMENT, agreementIds, "agreement", List.of());
        delete(LinkKind.PERSON, peopleIds, "person", PERSON_REFERENCES);
        List<Long> left = new ArrayList<>(institutionIds);
        while (left.removeAll(delete(LinkKind.INSTITUTION, left, "institution", INSTITUTION_REFERENCES))) {
            // what was part of something is gone, so that what it was part of may go
        }
        events.publishEvent(new Uprooted(actor.id()));
    }

    private List<Long> delete(LinkKind kind, Collection<Long> ids, String table, List<String> references) {
        List<Long> deleted = new ArrayList<>();
        for (Long id : ids) {
            boolean used = uses.stream().anyMatch(use -> use.count(kind, id) > 0)
                    || references.stream().anyMatch(reference -> isAny(reference, id));
            if (!used) {
                keys.forget(kind, id);
                database.sql("delete from " + table + " where id = :id")
                        .param("id", id)
                        .update();
                deleted.add(id);
            }
        }
        return deleted;
    }

    private boolean isAny(String reference, long id) {
        return database.sql("select count(*) from " + reference + " = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The sample's people, institutions and agreements are gone, as far as nothing else names them. */
    public record Uprooted(@Nullable Long actor) implements Audited, ContentChanged {

        @Override
        public String action() {
            return "directory-uprooted";
        }

        @Override
        public String subject() {
            return "sample";
        }

        @Override
        public @Nullable Long subjectId() {
            return null;
        }

        @Override
        public String detail() {
            return "";
        }
    }
}
