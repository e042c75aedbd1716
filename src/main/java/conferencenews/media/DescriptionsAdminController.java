package conferencenews.media;

import conferencenews.account.Actor;
import conferencenews.site.Dates;
import conferencenews.site.PageNotFound;
import conferencenews.site.TimeFields;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What follows an upload: each picture asks what it shows, and the rest is filled in as far as it is known. */
@Controller
@RequestMapping("/admin/media/descriptions")
class DescriptionsAdminController {

    private final Images images;
    private final Attachments attachments;
    private final MediaLibrary library;
    private final Pictures pictures;
    private final MediaSettings settings;
    private final TimeFields times;
    private final Dates dates;
    private final Clock clock;

    DescriptionsAdminController(
            Images images,
            Attachments attachments,
            MediaLibrary library,
            Pictures pictures,
            MediaSettings settings,
            TimeFields times,
            Dates dates,
            Clock clock) {
        this.images = images;
        this.attachments = attachments;
        this.library = library;
        this.pictures = pictures;
        this.settings = settings;
        this.times = times;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping
    String ask(
            Actor actor,
            @RequestParam(defaultValue = "") List<Long> image,
            @RequestParam(defaultValue = "") List<Long> attachment,
            @RequestParam(defaultValue = "") List<Long> known,
            @RequestParam(defaultValue = "") List<Long> knownAttachment,
            @RequestParam(defaultValue = "") List<Long> still,
            Locale locale,
            Model model) {
        List<ImageForm> forms = image.stream()
                .distinct()
                .limit(settings.maxFiles())
                .filter(id -> !known.contains(id))
                .map(images::findById)
                .flatMap(Optional::stream)
                .map(each -> ImageForm.of(each, dates))
                .toList();
        List<Long> documents = attachment.stream().limit(settings.maxFiles()).toList();
        if (forms.isEmpty() && known.isEmpty() && documents.isEmpty()) {
            throw new PageNotFound();
        }
        model.addAttribute("form", new ImagesForm(forms));
        model.addAttribute(
                "known",
                pictures.ofAny(known.stream().limit(settings.maxFiles()).toList())
                        .values());
        model.addAttribute("documents", attachments.of(documents).values());
        model.addAttribute("knownAttachment", knownAttachment);
        model.addAttribute("still", still);
        return describe(forms, locale, model);
    }

    @PostMapping
    ModelAndView save(
            Actor actor,
            @Valid @ModelAttribute("form") ImagesForm form,
            BindingResult problems,
            Locale locale,
            Model model,
            RedirectAttributes flash)
            throws ServletRequestBindingException {
        ImageAdminController.requireWhole(form);
        for (int at = 0; at < form.images().size() && !problems.hasErrors(); at++) {
            save(actor, form.images().get(at), "images[" + at + "].", problems);
        }
        if (problems.hasErrors()) {
            return new ModelAndView(
                    describe(form.images(), locale, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        boolean described = form.images().stream()
                .allMatch(image -> image.decorative() || !image.alt().isBlank());
        flash.addFlashAttribute("message", described ? "media.message.described" : "media.message.undescribed");
        return new ModelAndView("redirect:/admin/media");
    }

    private void save(Actor actor, ImageForm form, String path, BindingResult problems) {
        try {
            library.describe(
                    actor,
                    form.id() == null ? -1 : form.id(),
                    form.version() == null ? -1 : form.version(),
                    form.texts(dates));
        } catch (Refused refusal) {
            problems.rejectValue(path + refusal.field(), refusal.messageKey(), refusal.arguments(), "");
        }
    }

    private String describe(List<ImageForm> forms, Locale locale, Model model) {
        TimeFields.Reading reading = times.of(model, clock.instant(), locale);
        for (int at = 0; at < forms.size(); at++) {
            String field = "images[" + at + "].rightsEnd";
            reading.says(field, ImageAdminController.RIGHTS_END_SENTENCE)
                    .offer(field, forms.get(at).rightsEnd());
        }
        model.addAttribute(
                "pictures",
                pictures.ofAny(forms.stream()
                        .map(ImageForm::id)
                        .filter(id -> id != null)
                        .toList()));
        return "admin/media/descriptions";
    }
}
