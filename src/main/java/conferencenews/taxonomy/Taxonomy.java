package conferencenews.taxonomy;

import conferencenews.account.Actor;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sections and tags as other modules read and plant them. */
@Component
public class Taxonomy {

    private final Sections sections;
    private final Tags tags;
    private final SlugHistory history;
    private final TaxonomyRows rows;
    private final KnownTaxonomy known;
    private final SectionEditing sectionEditing;
    private final TagEditing tagEditing;

    Taxonomy(
            Sections sections,
            Tags tags,
            SlugHistory history,
            TaxonomyRows rows,
            KnownTaxonomy known,
            SectionEditing sectionEditing,
            TagEditing tagEditing) {
        this.sections = sections;
        this.tags = tags;
        this.history = history;
        this.rows = rows;
        this.known = known;
        this.sectionEditing = sectionEditing;
        this.tagEditing = tagEditing;
    }

    public SectionTree sections() {
        if (mayBeChanging()) {
            sections.flush();
            return rows.sections();
        }
        return known.sections();
    }

    @Transactional(readOnly = true)
    public boolean hasSection(long id) {
        return sections.findById(id).isPresent();
    }

    /** Whether every one of these tags exists. */
    @Transactional(readOnly = true)
    public boolean hasTags(Collection<Long> ids) {
        return tags.findAllByIdIn(ids).size() == ids.size();
    }

    /** The present slug of a section that was once called so. */
    @Transactional(readOnly = true)
    public Optional<String> presentSectionSlug(String former) {
        return history.target("section", former).flatMap(sections::findById).map(Section::slug);
    }

    public Optional<TagLink> tag(String slug) {
        return rows.tag(slug);
    }

    /** The present slug of a tag that was renamed or merged into another. */
    @Transactional(readOnly = true)
    public Optional<String> presentTagSlug(String former) {
        return tags.findBySlug(former)
                .or(() -> history.target("tag", former).flatMap(tags::findById))
                .map(this::unaliased)
                .map(Tag::slug);
    }

    /** The tags in the order of the ids, aliases replaced by what they were merged into. */
    public List<TagLink> tags(Collection<Long> ids) {
        Map<Long, TagLink> found = mayBeChanging() ? rows.tags(ids) : known.tags(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).distinct().toList();
    }

    /** Every tag but the aliases, in their order. */
    @Transactional(readOnly = true)
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

    /** Commands see what they have changed themselves; nobody else does before it is committed. */
    private static boolean mayBeChanging() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    private Tag unaliased(Tag tag) {
        return tag.mergedInto() == null ? tag : tags.findById(tag.mergedInto()).orElse(tag);
    }

    private static TagLink link(Tag tag) {
        return new TagLink(tag.id(), tag.slug(), tag.names());
    }
}
