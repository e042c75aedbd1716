package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.Site;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The links by which outsiders read an article: give one, see how often they were opened, revoke them. */
@Controller
@RequestMapping("/admin/articles/{id:\\d{1,18}}/share-links")
class ShareAdminController {

    private final Sharing sharing;
    private final EditorPages pages;
    private final Site site;
    private final Clock clock;

    ShareAdminController(Sharing sharing, EditorPages pages, Site site, Clock clock) {
        this.sharing = sharing;
        this.pages = pages;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping
    String links(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("shareForm", new ShareForm(7, Scope.NEWEST));
        return describe(actor, id, model);
    }

    /** Answers with the page itself: a redirect would have to keep the secret somewhere on the way. */
    @PostMapping
    ModelAndView share(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("shareForm") ShareForm form,
            BindingResult problems,
            Model model) {
        Article article = pages.article(actor, id, ArticleRight.EDIT);
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (!problems.hasErrors()) {
            try {
                Integer revision = form.scope() == Scope.PINNED ? article.latestRevision() : null;
                ShareToken token = sharing.share(actor, id, revision, form.days());
                String path = site.prefix(article.language()) + SharedController.START + token.text();
                model.addAttribute("newLink", site.absolute(path));
                status = HttpStatus.CREATED;
            } catch (Refused refusal) {
                FormProblems.add(problems, refusal);
            }
        }
        return new ModelAndView(describe(actor, id, model), model.asMap(), status);
    }

    @PostMapping("/{link:\\d{1,18}}/revocation")
    String revoke(Actor actor, @PathVariable long id, @PathVariable long link, RedirectAttributes flash) {
        sharing.revoke(actor, id, link);
        flash.addFlashAttribute("message", "admin.message.link-revoked");
        return "redirect:/admin/articles/" + id + "/share-links";
    }

    private String describe(Actor actor, long id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("latest", pages.article(actor, id).latestRevision());
        model.addAttribute("links", sharing.live(actor, id));
        model.addAttribute("now", clock.instant());
        return "admin/article/share-links";
    }

    /** What a link shows. */
    enum Scope {
        NEWEST,
        PINNED
    }

    record ShareForm(Integer days, @Nullable Scope scope) {

        ShareForm {
            days = days == null ? 0 : days;
            scope = scope == null ? Scope.NEWEST : scope;
        }
    }
}
