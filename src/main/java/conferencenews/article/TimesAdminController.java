package conferencenews.article;

import conferencenews.site.Dates;
import conferencenews.site.NoSuchTime;
import conferencenews.site.TimeWords;
import conferencenews.site.TypedTime;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sentence beside a time that is being typed, for the script that shows it at once. */
@Controller
class TimesAdminController {

    private static final Set<String> KINDS =
            Set.of("public", "expires", "embargo", "highlight", "highlight-end", "rights-end");

    private final Dates dates;
    private final TimeWords words;
    private final Clock clock;

    TimesAdminController(Dates dates, TimeWords words, Clock clock) {
        this.dates = dates;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/admin/times")
    String sentence(
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String kind,
            Locale locale,
            Model model) {
        try {
            TypedTime typed = TypedTime.valueOf(time);
            model.addAttribute("at", typed == null ? null : dates.instant(typed));
            model.addAttribute("sentence", typed == null ? "" : sentence(dates.instant(typed), kind, locale));
        } catch (NoSuchTime none) {
            model.addAttribute("problem", none.messageKey());
        } catch (DateTimeException unread) {
            model.addAttribute("sentence", "");
        }
        return "admin/article/time :: sentence";
    }

    private String sentence(Instant at, @Nullable String kind, Locale locale) {
        Instant now = clock.instant();
        String said = KINDS.contains(kind) ? kind : "then";
        return words.sentence("time." + (at.isAfter(now) ? said : "past"), at, now, locale);
    }
}
