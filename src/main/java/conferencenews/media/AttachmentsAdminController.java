package conferencenews.media;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents of the library, and one of them. */
@Controller
@RequestMapping("/admin/attachments")
class AttachmentsAdminController {

    private static final String PAGE = "admin/media/attachment";

    private final StoredAttachments attachments;
    private final AttachmentLibrary library;
    private final Uses uses;
    private final ObjectProvider<DownloadListener> counters;
    private final MediaSettings settings;
    private final Site site;

    AttachmentsAdminController(
            StoredAttachments attachments,
            AttachmentLibrary library,
            Uses uses,
            ObjectProvider<DownloadListener> counters,
            MediaSettings settings,
            Site site) {
        this.attachments = attachments;
        this.library = library;
        this.uses = uses;
        this.counters = counters;
        this.settings = settings;
        this.site = site;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable Long before, Model model) {
        List<Attachment> found =
                attachments.findTop51ByIdLessThanOrderByIdDesc(before == null ? Long.MAX_VALUE : before);
        List<Attachment> shown = found.subList(0, Math.min(found.size(), StoredAttachments.PAGE));
        model.addAttribute(
                "attachments", shown.stream().map(Attachments::download).toList());
        model.addAttribute("downloads", downloads(shown));
        model.addAttribute("isFirst", before == null);
        model.addAttribute(
                "next",
                found.size() > shown.size() ? shown.get(shown.size() - 1).id() : null);
        model.addAttribute("settings", settings);
        return "admin/media/attachments";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String attachment(Actor actor, @PathVariable long id, Model model) {
        Attachment attachment = attachments.findById(id).orElseThrow(PageNotFound::new);
        model.addAttribute("form", new AttachmentForm(attachment.title(), attachment.language()));
        return describe(actor, attachment, model);
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView save(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") AttachmentForm form,
            BindingResult problems,
            Model model,
            RedirectAttributes flash) {
        Attachment attachment = attachments.findById(id).orElseThrow(PageNotFound::new);
        attachment.requireChangeableBy(actor);
        if (!problems.hasErrors()) {
            try {
                library.describe(actor, id, form.title(), form.language());
                flash.addFlashAttribute("message", "media.message.attachment-saved");
                return new ModelAndView("redirect:/admin/attachments/" + id);
            } catch (Refused refusal) {
                problems.rejectValue(refusal.field(), refusal.messageKey(), refusal.arguments(), "");
            }
        }
        return new ModelAndView(describe(actor, attachment, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id:\\d{1,18}}/file")
    String otherFile(Actor actor, @PathVariable long id) {
        attachments.findById(id).orElseThrow(PageNotFound::new);
        return "redirect:/admin/attachments/" + id;
    }

    @PostMapping("/{id:\\d{1,18}}/file")
    String replace(
            Actor actor,
            @PathVariable long id,
            @RequestParam(name = "files", required = false) @Nullable MultipartFile file,
            RedirectAttributes flash) {
        attachments.findById(id).orElseThrow(PageNotFound::new).requireChangeableBy(actor);
        ImageAdminController.answer(
                () -> {
                    if (file == null || Uploads.isEmptyField(file)) {
                        throw Refused.file("none");
                    }
                    library.replace(actor, id, Uploads.upload(file));
                },
                "media.message.replaced",
                flash);
        return "redirect:/admin/attachments/" + id;
    }

    @PostMapping("/{id:\\d{1,18}}/deletion")
    String delete(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        boolean deleted =
                ImageAdminController.answer(() -> library.delete(actor, id), "media.message.attachment-deleted", flash);
        return "redirect:/admin/attachments" + (deleted ? "" : "/" + id);
    }

    /** By attachment; empty where nobody counts. */
    private Map<Long, Long> downloads(List<Attachment> shown) {
        Set<Long> ids = shown.stream().map(Attachment::id).collect(Collectors.toSet());
        Map<Long, Long> numbers = new HashMap<>();
        counters.forEach(counter -> numbers.putAll(counter.totals(ids)));
        return numbers;
    }

    private String describe(Actor actor, Attachment attachment, Model model) {
        model.addAttribute("attachment", attachment);
        model.addAttribute("download", Attachments.download(attachment));
        model.addAttribute("downloads", downloads(List.of(attachment)).getOrDefault(attachment.id(), 0L));
        model.addAttribute("uses", uses.ofAttachment(actor, attachment.id()));
        model.addAttribute("mayChange", attachment.isOwnedBy(actor) || actor.may(Role.EDITOR));
        model.addAttribute("settings", settings);
        model.addAttribute("languages", site.languages());
        return PAGE;
    }
}
