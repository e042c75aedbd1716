package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.RichText;
import conferencenews.site.Site;
import conferencenews.site.TextLength;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the editing page shows of how an article will look elsewhere, and how long its text is. */
@Component
class WritingPreviews implements EditorPanel {

    private final Newsroom newsroom;
    private final Site site;
    private final Clock clock;

    WritingPreviews(Newsroom newsroom, Site site, Clock clock) {
        this.newsroom = newsroom;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public void describe(Actor actor, @Nullable Article article, Model model) {
        if (model.getAttribute("form") instanceof ArticleForm form) {
            RichText body = form.typedBody();
            model.addAttribute("preview", of(article, Typed.of(form, body.firstParagraph())));
            model.addAttribute("textLength", TextLength.of(body.plainText()));
            Instant firstPublic = article == null ? null : article.firstPublic();
            model.addAttribute("previewDate", firstPublic == null ? clock.instant() : firstPublic);
        }
    }

    PreviewTexts of(@Nullable Article article, Typed typed) {
        String automatic = Excerpt.of(typed.beginning(), ArticlePage.DESCRIPTION_LENGTH);
        String introduction = first(typed.standfirst(), automatic);
        Newsroom.Address address = newsroom.address(article, typed.headline(), typed.slug());
        String language = article == null ? typed.language() : article.language();
        return new PreviewTexts(
                typed.headline(),
                first(typed.seoTitle(), typed.headline()),
                first(typed.seoDescription(), Excerpt.of(introduction, ArticlePage.DESCRIPTION_LENGTH)),
                introduction,
                automatic,
                readable(article, language, address.slug()),
                address.redirects());
    }

    /** With letters of every script, as browsers print it; a new article has no number yet. */
    private String readable(@Nullable Article article, String language, String slug) {
        String prefix = site.prefix(site.speaks(language) ? language : site.defaultLanguage());
        return site.url() + prefix + "/articles/" + (article == null ? "…" : article.id()) + "/" + slug;
    }

    private static String first(String... texts) {
        return Stream.of(texts)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }

    /** @param beginning the first paragraph of the body */
    record Typed(
            String language,
            String headline,
            String slug,
            String standfirst,
            String beginning,
            String seoTitle,
            String seoDescription) {

        Typed {
            language = language == null ? "" : language;
            headline = headline == null ? "" : headline;
            slug = slug == null ? "" : slug;
            standfirst = standfirst == null ? "" : standfirst;
            beginning = beginning == null ? "" : beginning;
            seoTitle = seoTitle == null ? "" : seoTitle;
            seoDescription = seoDescription == null ? "" : seoDescription;
        }

        static Typed of(ArticleForm form, String beginning) {
            return new Typed(
                    form.language(),
                    form.headline(),
                    form.slug(),
                    form.standfirst(),
                    beginning,
                    form.seoTitle(),
                    form.seoDescription());
        }
    }
}
