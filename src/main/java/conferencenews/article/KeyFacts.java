package conferencenews.article;

import conferencenews.directory.LinkKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of an article as data, each with the block of the body that states it. */
public record KeyFacts(List<Group> groups) {

    static final KeyFacts NONE = new KeyFacts(List.of());

    public KeyFacts {
        groups = List.copyOf(groups);
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Every fact about something of that kind. */
    public List<Fact> of(LinkKind kind) {
        return groups.stream()
                .flatMap(group -> group.facts().stream())
                .filter(fact -> fact.kind() == kind)
                .toList();
    }

    /** @param key the message key of what the facts are */
    public record Group(String key, List<Fact> facts) {}

    /**
     * @param kind null for a subject
     * @param heading what it is grouped under within its group: a country; may be empty
     * @param note what is said of it: a title, a role, a day; may be empty
     * @param path its page, behind the language's prefix
     * @param block the id of the block that says so; empty if none does
     */
    public record Fact(@Nullable LinkKind kind, String heading, String text, String note, String path, String block) {}
}
