package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.directory.LinkKind;
import conferencenews.directory.LinkTargets;
import conferencenews.directory.Linked;
import conferencenews.site.RichText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What articles are about: the conferences, people, institutions and agreements that their revisions link to. */
@Component
class ArticleLinks {

    private final Map<LinkKind, LinkTargets> targets = new EnumMap<>(LinkKind.class);

    ArticleLinks(List<LinkTargets> targets) {
        targets.forEach(each -> this.targets.put(each.kind(), each));
    }

    /** The kinds that this site has. */
    Set<LinkKind> kinds() {
        return targets.keySet();
    }

    List<Linked> suggest(LinkKind kind, String typed, String language, int most) {
        return targets.containsKey(kind) ? of(kind).suggest(typed, language, most) : List.of();
    }

    /** What the links lead to, by one question for each kind; what is no longer there is missing. */
    Map<ArticleLink, Linked> named(Collection<ArticleLink> links, String language) {
        Map<ArticleLink, Linked> named = new LinkedHashMap<>();
        byKind(links).forEach((kind, ofKind) -> {
            Map<Long, Linked> found = of(kind).named(ids(ofKind), language);
            ofKind.stream()
                    .filter(link -> found.containsKey(link.target()))
                    .forEach(link -> named.put(link, found.get(link.target())));
        });
        return named;
    }

    /** What forms print for links. */
    Function<ArticleLink, String> labels(Collection<ArticleLink> links, String language) {
        Map<ArticleLink, Linked> named = named(links, language);
        return link -> {
            Linked target = named.get(link);
            return target == null ? String.valueOf(link.target()) : target.label();
        };
    }

    /** @throws Refused if one of them leads nowhere */
    void requireKnown(List<ArticleLink> links) {
        Map<ArticleLink, Linked> named = named(links, "");
        links.stream().filter(link -> !named.containsKey(link)).findFirst().ifPresent(link -> {
            throw new Refused("links", "article.link.unknown", String.valueOf(link.target()));
        });
    }

    /**
     * The links that an editor typed. Who is named and not known yet is added by name.
     *
     * @throws Refused for a row that is not understood, a name that several have, and what stands there twice
     */
    List<ArticleLink> resolved(Actor actor, String language, List<LinkRow> rows) {
        List<ArticleLink> links = new ArrayList<>();
        for (LinkRow row : rows.stream().filter(each -> !each.isBlank()).toList()) {
            if (!row.isUnderstood() || !targets.containsKey(row.kind().orElseThrow())) {
                throw new Refused("links", "article.link.as", row.name());
            }
            ArticleLink link = row.link(target(actor, language, row));
            if (links.stream().anyMatch(link::isSameAs)) {
                throw new Refused("links", "article.link.twice", row.name());
            }
            links.add(link);
        }
        return links;
    }

    private long target(Actor actor, String language, LinkRow row) {
        if (row.id() != null) {
            return Objects.requireNonNull(row.id());
        }
        LinkTargets ofKind = of(row.kind().orElseThrow());
        List<Long> called = ofKind.called(row.name());
        if (called.size() > 1) {
            throw new Refused("links", "article.link.several", row.name(), described(ofKind, called, language));
        }
        try {
            return called.isEmpty() ? ofKind.add(actor, language, row.name()) : called.get(0);
        } catch (conferencenews.directory.Refused refusal) {
            throw new Refused("links", refusal.messageKey(), refusal.arguments().toArray());
        }
    }

    private static String described(LinkTargets targets, List<Long> ids, String language) {
        return targets.named(ids, language).values().stream()
                .map(target -> target.label() + (target.detail().isEmpty() ? "" : ", " + target.detail()))
                .collect(Collectors.joining("; "));
    }

    /** The same content in which each link that cites nothing cites the first block that names what it leads to. */
    ArticleContent cited(ArticleContent content) {
        if (content.links().isEmpty()) {
            return content;
        }
        CitedBlocks blocks = CitedBlocks.of(content.body());
        Map<ArticleLink, Set<String>> spellings = spellings(content.links());
        return content.withLinks(content.links().stream()
                .map(link -> link.block().isEmpty()
                        ? link.at(blocks.firstNaming(spellings.getOrDefault(link, Set.of())))
                        : link)
                .toList());
    }

    /** The links whose block is gone or names what they lead to no more. */
    List<ArticleLink> lost(RichText body, List<ArticleLink> links) {
        CitedBlocks blocks = CitedBlocks.of(body);
        Map<ArticleLink, Set<String>> spellings = spellings(links);
        return links.stream()
                .filter(link -> !link.block().isEmpty())
                .filter(link -> !blocks.names(link.block(), spellings.getOrDefault(link, Set.of())))
                .toList();
    }

    private Map<ArticleLink, Set<String>> spellings(List<ArticleLink> links) {
        Map<ArticleLink, Set<String>> spellings = new HashMap<>();
        byKind(links).forEach((kind, ofKind) -> {
            Map<Long, Set<String>> found = of(kind).spellings(ids(ofKind));
            ofKind.forEach(link -> spellings.put(link, found.getOrDefault(link.target(), Set.of())));
        });
        return spellings;
    }

    private LinkTargets of(LinkKind kind) {
        @Nullable LinkTargets found = targets.get(kind);
        if (found == null) {
            throw new IllegalStateException("Nothing knows links of the kind " + kind);
        }
        return found;
    }

    private Map<LinkKind, List<ArticleLink>> byKind(Collection<ArticleLink> links) {
        return links.stream()
                .filter(link -> targets.containsKey(link.kind()))
                .collect(Collectors.groupingBy(
                        ArticleLink::kind, () -> new EnumMap<>(LinkKind.class), Collectors.toList()));
    }

    private static Set<Long> ids(List<ArticleLink> links) {
        return links.stream().map(ArticleLink::target).collect(Collectors.toSet());
    }
}
