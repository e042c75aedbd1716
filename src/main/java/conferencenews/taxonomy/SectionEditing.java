package conferencenews.taxonomy;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.site.Slug;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commands on sections; administrators give them. */
@Component
@Transactional
class SectionEditing {

    private final Sections sections;
    private final SlugHistory history;
    private final ApplicationEventPublisher events;
    private final Site site;

    SectionEditing(Sections sections, SlugHistory history, ApplicationEventPublisher events, Site site) {
        this.sections = sections;
        this.history = history;
        this.events = events;
        this.site = site;
    }

    long add(Actor actor, SectionForm form) {
        actor.require(Role.ADMINISTRATOR);
        String slug = slug(form, null);
        checkParent(null, form.parent());
        Section section = new Section(form.parent(), slug, end(form.parent()), form.texts(site.languages()));
        section.askForReviews(form.reviewSteps());
        sections.save(section);
        sections.flush();
        history.forget("section", slug);
        events.publishEvent(Section.Changed.by(actor, "section-added", section));
        return section.id();
    }

    void edit(Actor actor, long id, SectionForm form) {
        actor.require(Role.ADMINISTRATOR);
        sections.lockTree();
        Section section = sections.findById(id).orElseThrow(PageNotFound::new);
        String former = section.slug();
        String slug = slug(form, section);
        checkParent(section, form.parent());
        boolean moved = !Objects.equals(section.parentId(), form.parent());
        int end = end(form.parent());
        section.edit(form.parent(), slug, form.texts(site.languages()));
        section.askForReviews(form.reviewSteps());
        sections.flush();
        if (!former.equals(slug)) {
            history.renamed("section", id, former, slug);
        }
        if (moved) {
            section.placeAt(end);
            events.publishEvent(new Section.Moved(id));
        }
        events.publishEvent(Section.Changed.by(actor, "section-edited", section));
    }

    /** Puts a section one place up or down among its siblings; at the end of the list nothing happens. */
    void move(Actor actor, long id, boolean up) {
        actor.require(Role.ADMINISTRATOR);
        Section section = sections.findById(id).orElseThrow(PageNotFound::new);
        List<Section> siblings = new ArrayList<>(siblings(section.parentId()));
        int place = siblings.indexOf(section);
        int other = up ? place - 1 : place + 1;
        if (other >= 0 && other < siblings.size()) {
            Collections.swap(siblings, place, other);
            for (int position = 0; position < siblings.size(); position++) {
                siblings.get(position).placeAt(position);
            }
            events.publishEvent(Section.Changed.by(actor, "section-moved", section));
        }
    }

    /** @throws Refused if an article or another section stands in it */
    void delete(Actor actor, long id) {
        actor.require(Role.ADMINISTRATOR);
        Section section = sections.findById(id).orElseThrow(PageNotFound::new);
        try {
            sections.delete(section);
            sections.flush();
        } catch (DataIntegrityViolationException used) {
            throw new Refused("slug", "taxonomy.section.used");
        }
        history.forgetAll("section", id);
        events.publishEvent(Section.Changed.by(actor, "section-deleted", section));
    }

    private String slug(SectionForm form, @Nullable Section section) {
        String name = form.names().getOrDefault(site.defaultLanguage(), "");
        if (name.isBlank()) {
            throw new Refused("names[" + site.defaultLanguage() + "]", "taxonomy.name.missing");
        }
        String slug = Slug.of(form.slug().isEmpty() ? name : form.slug());
        if (slug.isEmpty()) {
            throw new Refused("slug", "taxonomy.slug.empty");
        }
        sections.findBySlug(slug)
                .filter(other -> section == null || other.id() != section.id())
                .ifPresent(other -> {
                    throw new Refused("slug", "taxonomy.slug.taken");
                });
        return slug;
    }

    private void checkParent(@Nullable Section section, @Nullable Long parent) {
        for (Long above = parent; above != null; ) {
            if (section != null && above == section.id()) {
                throw new Refused("parent", "taxonomy.parent.own");
            }
            above = sections.findById(above)
                    .orElseThrow(() -> new Refused("parent", "taxonomy.parent.unknown"))
                    .parentId();
        }
    }

    /** The position behind all that stand below that parent. */
    private int end(@Nullable Long parent) {
        return siblings(parent).stream().mapToInt(Section::position).max().orElse(-1) + 1;
    }

    private List<Section> siblings(@Nullable Long parent) {
        return sections.findAllByOrderByPositionAscIdAsc().stream()
                .filter(section -> Objects.equals(section.parentId(), parent))
                .toList();
    }
}
