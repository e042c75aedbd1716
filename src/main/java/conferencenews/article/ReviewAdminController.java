package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import conferencenews.site.PlainText;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends articles to review; the reviewer's queue, and the page where a reviewer decides. */
@Controller
class ReviewAdminController {

    private static final int LAST_PAGE = 1_000;
    private static final String REVIEW = "/admin/articles/{id:\\d{1,18}}/review";

    private final ReviewDesk desk;
    private final ReviewPages reviewPages;
    private final ReviewQueue queue;
    private final EditorPages pages;

    ReviewAdminController(ReviewDesk desk, ReviewPages reviewPages, ReviewQueue queue, EditorPages pages) {
        this.desk = desk;
        this.reviewPages = reviewPages;
        this.queue = queue;
        this.pages = pages;
    }

    @GetMapping("/admin/reviews")
    String queue(Actor actor, @RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
        actor.require(Role.EDITOR);
        if (page < 1 || page > LAST_PAGE) {
            throw new PageNotFound();
        }
        List<ReviewQueue.Row> rows = queue.rows(actor, page, locale);
        boolean more = rows.size() > ReviewQueue.PAGE_SIZE;
        model.addAttribute(
                "list", new Queue(rows.stream().limit(ReviewQueue.PAGE_SIZE).toList(), page, more, page > 1));
        return "admin/article/reviews";
    }

    @PostMapping("/admin/articles/{id:\\d{1,18}}/submission")
    String submit(
            Actor actor,
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam int version,
            RedirectAttributes flash) {
        try {
            desk.submit(actor, id, version, revision);
            flash.addFlashAttribute("message", "admin.message.submitted");
        } catch (Refused refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            flash.addFlashAttribute("problemArguments", refusal.arguments().toArray());
        }
        return "redirect:/admin/articles/" + id;
    }

    @GetMapping(REVIEW)
    String form(Actor actor, @PathVariable long id, Locale locale, Model model) {
        Article article = pages.article(actor, id, ArticleRight.REVIEW);
        model.addAttribute("reviewForm", new ReviewForm(0, 0, 0, ""));
        reviewPages.describe(actor, article, locale, model);
        return "admin/article/review";
    }

    @PostMapping(path = REVIEW, params = "decision=approve")
    ModelAndView approve(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("reviewForm") ReviewForm form,
            BindingResult problems,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Runnable approval = () -> desk.approve(actor, id, form.version(), form.revision(), form.step(), form.remark());
        return decide(actor, id, approval, "admin.message.approved", problems, locale, model, flash);
    }

    @PostMapping(path = REVIEW, params = "decision=return")
    ModelAndView returnToWriter(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("reviewForm") ReviewForm form,
            BindingResult problems,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Runnable refusal = () -> desk.returnToWriter(actor, id, form.version(), form.revision(), form.remark());
        return decide(actor, id, refusal, "admin.message.returned", problems, locale, model, flash);
    }

    private ModelAndView decide(
            Actor actor,
            long id,
            Runnable decision,
            String message,
            BindingResult problems,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Article article = pages.article(actor, id, ArticleRight.REVIEW);
        if (!problems.hasErrors()) {
            try {
                decision.run();
                flash.addFlashAttribute("message", message);
                return new ModelAndView("redirect:/admin/reviews");
            } catch (Refused refusal) {
                FormProblems.add(problems, refusal);
            }
        }
        reviewPages.describe(actor, article, locale, model);
        return new ModelAndView("admin/article/review", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    record Queue(List<ReviewQueue.Row> rows, int number, boolean hasNext, boolean hasPrevious) {}

    /**
     * @param step the one that is signed or returned
     * @param remark the reason of a return; to a sign-off a comment
     */
    record ReviewForm(
            Integer revision,
            Integer version,
            Integer step,

            @PlainText(max = Review.MAX_REMARK) String remark) {

        ReviewForm {
            revision = revision == null ? 0 : revision;
            version = version == null ? 0 : version;
            step = step == null ? 0 : step;
            remark = remark == null ? "" : remark.strip();
        }
    }
}
