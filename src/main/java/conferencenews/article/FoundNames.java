package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.directory.LinkKind;
import conferencenews.directory.Linked;
import conferencenews.directory.NamePatterns;
import conferencenews.directory.NameSpotting;
import conferencenews.directory.NameSpotting.Spotted;
import conferencenews.directory.NameSpotting.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The names in the edited text that are not linked yet: those of the directory, and what is written like a name. */
@Component
@Order
class FoundNames implements EditorPanel {

    private static final int MOST = 60;
    private static final int CONTEXT = 40;

    private final NameSpotting spotting;
    private final ArticleLinks links;

    FoundNames(NameSpotting spotting, ArticleLinks links) {
        this.spotting = spotting;
        this.links = links;
    }

    @Override
    public void describe(Actor actor, @Nullable Article article, Model model) {
        boolean mayLink = article != null && new ArticleRights(actor, article).may(ArticleRight.EDIT);
        if (mayLink && model.getAttribute("form") instanceof ArticleForm form) {
            List<Name> found = in(form);
            model.addAttribute("found", found);
            model.addAttribute(
                    "foundNames",
                    found.stream()
                            .flatMap(name -> name.proposals().stream())
                            .map(Proposal::label)
                            .toList());
        }
    }

    /** The first place of each, in the order of the text. */
    List<Name> in(ArticleForm form) {
        Set<Object> done = new HashSet<>(linked(form));
        List<Unnamed> found = new ArrayList<>();
        for (BlockText block : BlockText.of(form.typedBody())) {
            if (found.size() < MOST) {
                found.addAll(in(block, done));
            }
        }
        Map<Target, Linked> named = named(found);
        return found.stream()
                .map(name -> name.named(named))
                .filter(name -> !name.proposals().isEmpty())
                .limit(MOST)
                .toList();
    }

    private Set<Object> linked(ArticleForm form) {
        return links.named(LinkRow.numbered(form.links()), "").values().stream()
                .map(target -> new Target(target.kind(), target.id()))
                .collect(Collectors.toSet());
    }

    private List<Unnamed> in(BlockText block, Set<Object> done) {
        String text = block.text(false);
        List<Unnamed> found = new ArrayList<>();
        List<Spotted> known = spotting.known(text);
        for (Spotted name : known) {
            List<Target> targets = name.targets().stream()
                    .filter(target -> !done.contains(target))
                    .toList();
            if (targets.size() == name.targets().size()) {
                done.addAll(targets);
                found.add(new Unnamed(block.id(), Mark.of(text, name.start(), name.end()), targets, ""));
            }
        }
        for (NamePatterns.Found name : NamePatterns.in(text)) {
            boolean free = known.stream().noneMatch(other -> name.overlaps(other.start(), other.end()));
            if (free && done.add(name.name())) {
                found.add(new Unnamed(block.id(), Mark.of(text, name.start(), name.end()), List.of(), name.name()));
            }
        }
        return found;
    }

    private Map<Target, Linked> named(Collection<Unnamed> found) {
        List<ArticleLink> wanted = found.stream()
                .flatMap(name -> name.targets.stream())
                .map(target -> new ArticleLink(target.kind(), target.id(), "", "", ""))
                .distinct()
                .toList();
        Map<Target, Linked> named = new LinkedHashMap<>();
        links.named(wanted, LocaleContextHolder.getLocale().getLanguage())
                .forEach((link, target) -> named.put(new Target(link.kind(), link.target()), target));
        return named;
    }

    /** A name before anybody looked who it is. */
    private record Unnamed(String block, Mark mark, List<Target> targets, String unknown) {

        Name named(Map<Target, Linked> named) {
            List<Proposal> proposals = unknown.isEmpty()
                    ? targets.stream()
                            .map(named::get)
                            .filter(Objects::nonNull)
                            .map(target -> Proposal.of(target, block))
                            .toList()
                    : List.of(new Proposal(as(LinkKind.PERSON), unknown, "", block, true));
            return new Name(mark, proposals);
        }
    }

    private static String as(LinkKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** A name with the words around it. */
    record Mark(String before, String name, String after) {

        static Mark of(String text, int start, int end) {
            int from = Math.max(0, start - CONTEXT);
            int to = Math.min(text.length(), end + CONTEXT);
            return new Mark(
                    (from == 0 ? "" : "… ") + whole(text, from, start),
                    text.substring(start, end),
                    whole(text, end, to) + (to == text.length() ? "" : " …"));
        }

        /** No half of a character at its edges. */
        private static String whole(String text, int from, int to) {
            int start = from < to && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
            int end = start < to && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
            return text.substring(start, end);
        }
    }

    /**
     * What a name may be linked as; several where several are called so.
     *
     * @param label its number with its name, or a name that is to be added
     */
    record Proposal(String as, String label, String detail, String block, boolean isNew) {

        private static final String SEPARATOR = "|";

        static Proposal of(Linked target, String block) {
            return new Proposal(FoundNames.as(target.kind()), target.label(), target.detail(), block, false);
        }

        /** As a button sends it. */
        public String code() {
            return String.join(SEPARATOR, as, block, label);
        }

        /** The row that a button asks for; null if no button sends that. */
        static @Nullable LinkRow row(String code) {
            String[] parts = code.split("\\" + SEPARATOR, 3);
            return parts.length == 3 ? new LinkRow(parts[0], parts[2], "", parts[1]) : null;
        }
    }

    record Name(Mark mark, List<Proposal> proposals) {

        /** Whether exactly one that is known is called so. */
        public boolean isSure() {
            return proposals.size() == 1 && !proposals.get(0).isNew();
        }
    }
}
