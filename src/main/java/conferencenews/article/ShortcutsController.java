package conferencenews.article;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The keys that work at the desk. */
@Controller
class ShortcutsController {

    @GetMapping("/admin/shortcuts")
    String shortcuts() {
        return "admin/article/shortcuts";
    }
}
