package conferencenews.taxonomy;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.site.Slug;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commands on tags; editors give them. */
@Component
@Transactional
class TagEditing {

    private final Tags tags;
    private final SlugHistory history;
    private final ApplicationEventPublisher events;
    private final Site site;

    TagEditing(Tags tags, SlugHistory history, ApplicationEventPublisher events, Site site) {
        this.tags = tags;
        this.history = history;
        this.events = events;
        this.site = site;
    }

    long add(Actor actor, TagForm form) {
        actor.require(Role.EDITOR);
        String slug = slug(form, null);
        Tag tag = tags.save(new Tag(slug, 0, named(form)));
        tags.flush();
        history.forget("tag", slug);
        events.publishEvent(new Tag.Changed(actor.id(), "tag-added", tag.id(), slug));
        return tag.id();
    }

    void edit(Actor actor, long id, TagForm form) {
        actor.require(Role.EDITOR);
        Tag tag = tags.findById(id).orElseThrow(PageNotFound::new);
        String former = tag.slug();
        String slug = slug(form, tag);
        tag.edit(slug, named(form));
        tags.flush();
        if (!former.equals(slug)) {
            history.renamed("tag", id, former, slug);
        }
        events.publishEvent(new Tag.Changed(actor.id(), "tag-edited", id, former + " → " + slug));
    }

    /** Makes a tag an alias of another: its articles stand in the other's list, its address leads there. */
    void merge(Actor actor, long id, long into) {
        actor.require(Role.EDITOR);
        Tag tag = tags.findById(id).orElseThrow(PageNotFound::new);
        Tag other = tags.findById(into).orElseThrow(() -> new Refused("into", "taxonomy.tag.unknown"));
        if (tag.id() == other.id()) {
            throw new Refused("into", "taxonomy.tag.itself");
        }
        if (other.mergedInto() != null) {
            throw new Refused("into", "taxonomy.tag.alias");
        }
        tag.mergeInto(other);
        tags.redirectAliases(id, into);
        events.publishEvent(new Tag.Merged(id, into));
        events.publishEvent(new Tag.Changed(actor.id(), "tag-merged", id, tag.slug() + " → " + other.slug()));
    }

    /** @throws Refused if a revision or an alias refers to it */
    void delete(Actor actor, long id) {
        actor.require(Role.EDITOR);
        Tag tag = tags.findById(id).orElseThrow(PageNotFound::new);
        try {
            tags.delete(tag);
            tags.flush();
        } catch (DataIntegrityViolationException used) {
            throw new Refused("slug", "taxonomy.tag.used");
        }
        history.forgetAll("tag", id);
        events.publishEvent(new Tag.Changed(actor.id(), "tag-deleted", id, tag.slug()));
    }

    private String slug(TagForm form, @Nullable Tag tag) {
        Map<String, String> names = named(form);
        String name = site.languages().stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new Refused("names", "taxonomy.name.missing"));
        String slug = Slug.of(form.slug().isEmpty() ? name : form.slug());
        if (slug.isEmpty()) {
            throw new Refused("slug", "taxonomy.slug.empty");
        }
        tags.findBySlug(slug)
                .filter(other -> tag == null || other.id() != tag.id())
                .ifPresent(other -> {
                    throw new Refused("slug", "taxonomy.slug.taken");
                });
        return slug;
    }

    private Map<String, String> named(TagForm form) {
        return form.names().entrySet().stream()
                .filter(name -> site.speaks(name.getKey()) && !name.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, name -> name.getValue().strip()));
    }
}
