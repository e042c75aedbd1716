package conferencenews.taxonomy;

import conferencenews.account.Actor;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sections and tags as other modules read and plant them. */
@Component
@Transactional(readOnly = true)
public class Taxonomy {

    private final Sections sections;
    private final Tags tags;
    private final SlugHistory history;
    private final SectionEditing sectionEditing;
    private final TagEditing tagEditing;

    Taxonomy(Sections sections, Tags tags, SlugHistory history, SectionEditing sectionEditing, TagEditing tagEditing) {
        this.sections = sections;
        this.tags = tags;
        this.history = history;
        this.sectionEditing = sectionEditing;
        this.tagEditing = tagEditing;
    }

    public SectionTree sections() {
        return new SectionTree(sections.findAllByOrderByPositionAscIdAsc());
    }

    public boolean hasSection(long id) {
        return sections.findById(id).isPresent();
    }

    /** Whether every one of these tags exists. */
    public boolean hasTags(Collection<Long> ids) {
        return tags.findAllByIdIn(ids).size() == ids.size();
    }

    /** The present slug of a section that was once called so. */
    public Optional<String> presentSectionSlug(String former) {
        return history.target("section", former).flatMap(sections::findById).map(Section::slug);
    }

    public Optional<TagLink> tag(String slug) {
        return tags.findBySlug(slug).filter(tag -> tag.mergedInto() == null).map(Taxonomy::link);
    }

    /** The present slug of a tag that was renamed or merged into another. */
    public Optional<String> presentTagSlug(String former) {
        return tags.findBySlug(former)
                .or(() -> history.target("tag", former).flatMap(tags::findById))
                .map(this::unaliased)
                .map(Tag::slug);
    }

    /** The tags in the order of the ids, aliases replaced by what they were merged into. */
    public List<TagLink> tags(Collection<Long> ids) {
        Map<Long, Tag> found = tags.findAllByIdIn(ids).stream().collect(Collectors.toMap(Tag::id, Function.identity()));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(this::unaliased)
                .map(Taxonomy::link)
                .distinct()
                .toList();
    }

    /** Every tag but the aliases, in their order. */
    public List<TagLink> allTags() {
        return tags.findAllByMergedIntoIsNullOrderByPositionAscIdAsc().stream()
                .sorted(Comparator.comparingInt(Tag::position).thenComparing(Tag::slug))
                .map(Taxonomy::link)
                .toList();
    }

    /** Adds a section unless one of that slug is there, and gives its id. */
    @Transactional
    public long plantSection(Actor actor, SectionForm form) {
        return sections.findBySlug(form.slug()).map(Section::id).orElseGet(() -> sectionEditing.add(actor, form));
    }

    /** Adds a tag unless one of that slug is there, and gives its id. */
    @Transactional
    public long plantTag(Actor actor, TagForm form) {
        return tags.findBySlug(form.slug()).map(Tag::id).orElseGet(() -> tagEditing.add(actor, form));
    }

    /** Deletes those of the sections and tags that nothing refers to. */
    @Transactional
    public void uproot(Actor actor, Collection<Long> sectionIds, Collection<Long> tagIds) {
        tags.findUnused(tagIds).forEach(tag -> tagEditing.delete(actor, tag));
        List<Long> unused = sections.findUnused(sectionIds);
        while (!unused.isEmpty()) {
            unused.forEach(section -> sectionEditing.delete(actor, section));
            unused = sections.findUnused(sectionIds);
        }
    }

    private Tag unaliased(Tag tag) {
        return tag.mergedInto() == null ? tag : tags.findById(tag.mergedInto()).orElse(tag);
    }

    private static TagLink link(Tag tag) {
        return new TagLink(tag.id(), tag.slug(), tag.names());
    }
}
