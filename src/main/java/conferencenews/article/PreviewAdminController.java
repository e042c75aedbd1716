package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.Page;
import conferencenews.site.PageNotFound;
import conferencenews.site.SecurityHeaders;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public page with what need not be public: a version, or what somebody has just typed. Nothing of it is stored. */
@Controller
@RequestMapping("/admin/articles")
class PreviewAdminController {

    private final EditorPages pages;
    private final ArticlePages articlePages;
    private final Illustrations illustrations;
    private final CreditLines creditLines;
    private final Clock clock;

    PreviewAdminController(
            EditorPages pages,
            ArticlePages articlePages,
            Illustrations illustrations,
            CreditLines creditLines,
            Clock clock) {
        this.pages = pages;
        this.articlePages = articlePages;
        this.illustrations = illustrations;
        this.creditLines = creditLines;
        this.clock = clock;
    }

    /** The site's own pages may frame it: that is how both widths are shown side by side. */
    @GetMapping("/{id:\\d{1,18}}/preview")
    String saved(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer revision,
            HttpServletResponse response,
            Model model) {
        int number = number(pages.anyArticle(actor, id), revision);
        ArticlePage page = articlePages.preview(id, number, clock.instant()).orElseThrow(PageNotFound::new);
        SecurityHeaders.allowOwnFrames(response);
        model.addAttribute("previewNumber", number);
        return describe(page, "/admin/articles/" + id, response, model);
    }

    @GetMapping("/{id:\\d{1,18}}/preview/widths")
    String widths(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer revision,
            HttpServletResponse response,
            Model model) {
        SecurityHeaders.allowFraming(response);
        model.addAttribute("id", id);
        model.addAttribute("number", number(pages.anyArticle(actor, id), revision));
        return "admin/article/preview-widths";
    }

    @PostMapping("/{id:\\d{1,18}}/preview")
    ModelAndView typed(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ArticleForm form,
            BindingResult problems,
            HttpServletResponse response,
            Model model) {
        return typed(pages.article(actor, id), form, problems, response, model);
    }

    @PostMapping("/new/preview")
    ModelAndView typedNew(
            Actor actor,
            @Valid @ModelAttribute("form") ArticleForm form,
            BindingResult problems,
            HttpServletResponse response,
            Model model) {
        long section = form == null || form.section() == null ? 0 : form.section();
        String language = form == null ? "" : form.language();
        return typed(new Article(language, 0, section, actor, clock.instant()), form, problems, response, model);
    }

    private ModelAndView typed(
            Article article,
            @Nullable ArticleForm form,
            BindingResult problems,
            HttpServletResponse response,
            Model model) {
        if (form != null && !problems.hasErrors()) {
            try {
                ArticleContent content = illustrations.complete(form.content(creditLines));
                ArticlePage page = articlePages.preview(article, content, clock.instant());
                String editPath = article.isStored() ? "/admin/articles/" + article.id() : null;
                return new ModelAndView(describe(page, editPath, response, model), model.asMap());
            } catch (Refused refusal) {
                FormProblems.add(problems, refusal);
            }
        }
        return new ModelAndView("admin/article/preview-refused", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String describe(
            ArticlePage page, @Nullable String editPath, HttpServletResponse response, Model model) {
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("article", page);
        model.addAttribute("preview", true);
        model.addAttribute("editPath", editPath);
        model.addAttribute("page", Page.at(page.path()).type("article").notIndexed());
        return "article/article";
    }

    private static int number(Article article, @Nullable Integer revision) {
        return revision == null ? article.latestRevision() : revision;
    }
}
