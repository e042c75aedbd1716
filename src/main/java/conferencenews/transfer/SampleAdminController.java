package conferencenews.transfer;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class SampleAdminController {

    private final SampleContent sample;
    private final SampleRecord record;

    SampleAdminController(SampleContent sample, SampleRecord record) {
        this.sample = sample;
        this.record = record;
    }

    @GetMapping("/admin/sample-content")
    String confirm(Actor actor, Model model) {
        actor.require(Role.ADMINISTRATOR);
        model.addAttribute("present", record.isAny());
        model.addAttribute("removable", record.uneditedArticles().size());
        model.addAttribute("edited", record.editedArticles());
        return "admin/transfer/sample";
    }

    @PostMapping("/admin/sample-content/removal")
    String remove(Actor actor, @RequestParam(defaultValue = "false") boolean confirmed, RedirectAttributes flash) {
        actor.require(Role.ADMINISTRATOR);
        if (!confirmed) {
            flash.addFlashAttribute("problem", "admin.sample.unconfirmed");
            return "redirect:/admin/sample-content";
        }
        sample.remove(actor);
        flash.addFlashAttribute("message", "admin.message.sample-removed");
        return "redirect:/admin/articles";
    }
}
