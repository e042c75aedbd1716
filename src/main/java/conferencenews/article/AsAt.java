package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.Dates;
import conferencenews.site.NoSuchTime;
import conferencenews.site.PageNotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Public pages as they are at another instant, if nothing is changed until then: the same queries with another now.
 * Sections, their names and people are not versioned and stay as they are today.
 */
@Component
public class AsAt {

    private final Dates dates;

    AsAt(Dates dates) {
        this.dates = dates;
    }

    /**
     * Marks a page for whoever may know what is planned in every section.
     *
     * @param at on the site's clock
     * @throws PageNotFound if there is no such time
     */
    public Instant everywhere(Actor actor, LocalDateTime at, HttpServletResponse response, Model model) {
        actor.requireEverywhere(Role.EDITOR);
        return mark(at, response, model);
    }

    Instant mark(LocalDateTime at, HttpServletResponse response, Model model) {
        try {
            Instant instant = dates.instant(at);
            response.setHeader("X-Robots-Tag", "noindex");
            model.addAttribute("asAt", instant);
            return instant;
        } catch (NoSuchTime none) {
            throw new PageNotFound();
        }
    }
}
