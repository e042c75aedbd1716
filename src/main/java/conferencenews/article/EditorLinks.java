package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.directory.LinkKind;
import conferencenews.directory.Linked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the editor's form shows of the people, institutions, agreements and conferences that an article is about. */
@Component
class EditorLinks implements EditorPanel {

    private static final int EXCERPT = 60;

    private final ArticleLinks links;

    EditorLinks(ArticleLinks links) {
        this.links = links;
    }

    @Override
    public void describe(Actor actor, @Nullable Article article, Model model) {
        model.addAttribute("linkRows", LinkRow.withBlank(TypedRows.of(model, "links", LinkRow.class)));
        model.addAttribute("linkKinds", links.kinds().stream().map(Choices::of).toList());
        if (model.getAttribute("form") instanceof ArticleForm form) {
            List<BlockText> blocks = BlockText.of(form.typedBody()).stream()
                    .filter(block -> !block.id().isEmpty())
                    .toList();
            model.addAttribute("linkBlocks", choices(blocks));
            model.addAttribute("lostLinks", lost(form, blocks.isEmpty()));
        } else {
            model.addAttribute("linkBlocks", List.of());
            model.addAttribute("lostLinks", List.of());
        }
    }

    /** The names of what is no longer named by the block that it cites. */
    private List<String> lost(ArticleForm form, boolean withoutBlocks) {
        List<ArticleLink> numbered = LinkRow.numbered(form.links());
        if (withoutBlocks || numbered.isEmpty()) {
            return List.of();
        }
        List<ArticleLink> lost = links.lost(form.typedBody(), numbered);
        Map<ArticleLink, Linked> named =
                links.named(lost, LocaleContextHolder.getLocale().toLanguageTag());
        return lost.stream()
                .filter(named::containsKey)
                .map(link -> named.get(link).name())
                .distinct()
                .toList();
    }

    private static List<Block> choices(List<BlockText> blocks) {
        List<Block> choices = new ArrayList<>();
        for (BlockText block : blocks) {
            String text = block.text(false).replaceAll("\\s+", " ");
            if (!text.isEmpty()) {
                choices.add(new Block(block.id(), Excerpt.of(text, EXCERPT)));
            }
        }
        return choices;
    }

    /** @param text its beginning */
    record Block(String id, String text) {}

    /** A kind and what a link to it can be. */
    record Choices(LinkKind kind, List<Choice> choices) {

        static Choices of(LinkKind kind) {
            return new Choices(
                    kind,
                    Stream.concat(Stream.of(""), kind.roles().stream())
                            .map(role -> new Choice(LinkRow.as(kind, role), LinkWords.key(kind, role)))
                            .toList());
        }

        /** The message key of its name. */
        public String key() {
            return "link.kind." + kind;
        }
    }

    record Choice(String value, String key) {}
}
