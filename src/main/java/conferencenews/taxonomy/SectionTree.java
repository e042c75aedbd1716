package conferencenews.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All sections at one moment. */
public final class SectionTree {

    private final List<SectionNode> roots;
    private final Map<Long, SectionNode> byId = new LinkedHashMap<>();

    /** Of sections in their order, whose own children do not matter. */
    SectionTree(Collection<SectionNode> sections) {
        this.roots = children(null, sections);
    }

    public List<SectionNode> roots() {
        return roots;
    }

    public Optional<SectionNode> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<SectionNode> findBySlug(String slug) {
        return byId.values().stream().filter(node -> node.slug().equals(slug)).findFirst();
    }

    /** The way from a root section to this one, both included; empty if there is no such section. */
    public List<SectionNode> path(long id) {
        LinkedList<SectionNode> path = new LinkedList<>();
        for (SectionNode node = byId.get(id); node != null; node = parent(node)) {
            path.addFirst(node);
        }
        return path;
    }

    /** Every section, parents before their children, in the order of the menu. */
    public List<SectionNode> all() {
        List<SectionNode> all = new ArrayList<>();
        roots.forEach(root -> collect(root, all));
        return all;
    }

    /** How many reviews come before publication in this section: what it says itself, or the nearest above it that does. */
    public int reviewSteps(long id) {
        return path(id).stream()
                .map(SectionNode::reviewSteps)
                .filter(Objects::nonNull)
                .reduce((above, below) -> below)
                .orElse(0);
    }

    /** How many sections stand above this one. */
    public int depth(long id) {
        return Math.max(0, path(id).size() - 1);
    }

    private void collect(SectionNode node, List<SectionNode> all) {
        all.add(node);
        node.children().forEach(child -> collect(child, all));
    }

    private @Nullable SectionNode parent(SectionNode node) {
        return node.parentId() == null ? null : byId.get(node.parentId());
    }

    private List<SectionNode> children(@Nullable Long parent, Collection<SectionNode> sections) {
        List<SectionNode> children = new ArrayList<>();
        for (SectionNode section : sections) {
            if (Objects.equals(section.parentId(), parent)) {
                children.add(placed(section, sections));
            }
        }
        return List.copyOf(children);
    }

    private SectionNode placed(SectionNode section, Collection<SectionNode> sections) {
        SectionNode placed = section.above(children(section.id(), sections));
        byId.put(placed.id(), placed);
        return placed;
    }
}
