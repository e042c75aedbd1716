package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.article.WritingPreviews.Typed;
import conferencenews.media.Pictures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Answers scripts that show while an article is written how it will look elsewhere; what is posted is too long for an address. */
@Controller
class WritingPreviewsController {

    private final EditorPages pages;
    private final WritingPreviews previews;
    private final ArticleCards cards;
    private final Pictures pictures;

    WritingPreviewsController(EditorPages pages, WritingPreviews previews, ArticleCards cards, Pictures pictures) {
        this.pages = pages;
        this.previews = previews;
        this.cards = cards;
        this.pictures = pictures;
    }

    @PostMapping("/admin/articles/new/texts")
    @ResponseBody
    PreviewTexts textsOfNew(Actor actor, Typed typed) {
        actor.require(Role.CONTRIBUTOR);
        return previews.of(null, typed);
    }

    @PostMapping("/admin/articles/{id:\\d{1,18}}/texts")
    @ResponseBody
    PreviewTexts texts(Actor actor, @PathVariable long id, Typed typed) {
        return previews.of(pages.article(actor, id), typed);
    }

    /** The card that would stand for it where its address is shared. */
    @GetMapping(path = "/admin/articles/new/card", produces = MediaType.IMAGE_PNG_VALUE)
    @ResponseBody
    byte[] cardOfNew(
            Actor actor,
            @RequestParam String language,
            @RequestParam String headline,
            @RequestParam(required = false) @Nullable Long lead) {
        actor.require(Role.CONTRIBUTOR);
        return card(null, language, headline, lead);
    }

    @GetMapping(path = "/admin/articles/{id:\\d{1,18}}/card", produces = MediaType.IMAGE_PNG_VALUE)
    @ResponseBody
    byte[] card(
            Actor actor,
            @PathVariable long id,
            @RequestParam String headline,
            @RequestParam(required = false) @Nullable Long lead) {
        Article article = pages.article(actor, id);
        return card(article, article.language(), headline, lead);
    }

    private byte[] card(@Nullable Article article, String language, String headline, @Nullable Long lead) {
        String start = headline.substring(0, Math.min(ArticleContent.MAX_HEADLINE, headline.length()));
        return cards.png(
                article == null ? null : article.firstPublic(),
                language,
                start,
                lead == null ? null : pictures.ofAny(List.of(lead)).get(lead));
    }
}
