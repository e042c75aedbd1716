package conferencenews.search;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.Audited;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells editors what is searched for in vain, and administrators how the index is. */
@Controller
class SearchAdminController {

    private final SearchIndex index;
    private final FruitlessSearches fruitless;
    private final ApplicationEventPublisher events;

    SearchAdminController(SearchIndex index, FruitlessSearches fruitless, ApplicationEventPublisher events) {
        this.index = index;
        this.fruitless = fruitless;
        this.events = events;
    }

    @GetMapping("/admin/search")
    String show(Actor actor, Model model) {
        actor.require(Role.EDITOR);
        model.addAttribute("index", index.state());
        model.addAttribute("fruitless", fruitless.mostFrequent());
        model.addAttribute("mayBuild", actor.may(Role.ADMINISTRATOR));
        return "admin/search/search";
    }

    @PostMapping("/admin/search/index")
    @Transactional
    public String build(Actor actor, RedirectAttributes flash) {
        actor.require(Role.ADMINISTRATOR);
        index.build();
        events.publishEvent(new Rebuilt(actor.id()));
        flash.addFlashAttribute("message", "search.admin.begun");
        return "redirect:/admin/search";
    }

    /** Somebody had the index built anew. */
    record Rebuilt(@Nullable Long actor) implements Audited {

        @Override
        public String action() {
            return "search-index-built";
        }

        @Override
        public String subject() {
            return "search";
        }
    }
}
