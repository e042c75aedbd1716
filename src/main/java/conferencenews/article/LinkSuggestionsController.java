package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.directory.LinkKind;
import conferencenews.site.Site;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What may be meant by a name that is being typed. */
@Controller
class LinkSuggestionsController {

    private static final int MOST = 10;

    private final ArticleLinks links;
    private final Site site;

    LinkSuggestionsController(ArticleLinks links, Site site) {
        this.links = links;
        this.site = site;
    }

    @GetMapping("/admin/links")
    String suggestions(
            Actor actor,
            @RequestParam(defaultValue = "PERSON") LinkKind kind,
            @RequestParam(defaultValue = "") String typed,
            Locale locale,
            Model model) {
        actor.require(Role.CONTRIBUTOR);
        model.addAttribute("suggestions", links.suggest(kind, typed, site.language(locale), MOST));
        return "admin/article/links :: suggestions";
    }
}
