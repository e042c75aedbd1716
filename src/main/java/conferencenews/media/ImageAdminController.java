package conferencenews.media;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.Dates;
import conferencenews.site.PageNotFound;
import conferencenews.site.TimeFields;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One image: what is said of it, its focal point, where it is used, another picture in its place. */
@Controller
@RequestMapping("/admin/media/{id:\\d{1,18}}")
class ImageAdminController {

    private static final String REPLACEMENT = "admin/media/replacement";
    private static final int WHOLE = 100;
    private static final String RIGHTS_END = "rightsEnd";

    /** What is said of the end of a picture's rights, see {@link TimeFields.Reading#says}. */
    static final String RIGHTS_END_SENTENCE = "rights-end";

    private final Images images;
    private final MediaLibrary library;
    private final Pictures pictures;
    private final Uses uses;
    private final Uploads uploads;
    private final MediaSettings settings;
    private final TimeFields times;
    private final Dates dates;
    private final Clock clock;

    ImageAdminController(
            Images images,
            MediaLibrary library,
            Pictures pictures,
            Uses uses,
            Uploads uploads,
            MediaSettings settings,
            TimeFields times,
            Dates dates,
            Clock clock) {
        this.images = images;
        this.library = library;
        this.pictures = pictures;
        this.uses = uses;
        this.uploads = uploads;
        this.settings = settings;
        this.times = times;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping
    String image(Actor actor, @PathVariable long id, Locale locale, Model model) {
        Image image = images.findById(id).orElseThrow(PageNotFound::new);
        return describe(actor, image, ImageForm.of(image, dates), locale, model);
    }

    @PostMapping
    ModelAndView save(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ImageForm form,
            BindingResult problems,
            Locale locale,
            Model model,
            RedirectAttributes flash)
            throws ServletRequestBindingException {
        Image image = images.findById(id).orElseThrow(PageNotFound::new);
        image.requireChangeableBy(actor);
        requireWhole(form);
        if (!problems.hasErrors()) {
            try {
                library.describe(actor, id, form.version() == null ? -1 : form.version(), form.texts(dates));
                flash.addFlashAttribute("message", "media.message.saved");
                return new ModelAndView("redirect:/admin/media/" + id);
            } catch (Refused refusal) {
                problems.rejectValue(refusal.field(), refusal.messageKey(), refusal.arguments(), "");
            }
        }
        return new ModelAndView(
                describe(actor, image, form, locale, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/focus")
    String focus(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer x,
            @RequestParam(required = false) @Nullable Integer y,
            RedirectAttributes flash) {
        images.findById(id).orElseThrow(PageNotFound::new).requireChangeableBy(actor);
        if (x == null || y == null || x < 0 || x > WHOLE || y < 0 || y > WHOLE) {
            flash.addFlashAttribute("problem", "media.refused.focus");
        } else {
            answer(() -> library.focus(actor, id, x, y), "media.message.focused", flash);
        }
        return "redirect:/admin/media/" + id;
    }

    @GetMapping("/file")
    String otherFile(
            Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable String refused, Model model) {
        Image image = images.findById(id).orElseThrow(PageNotFound::new);
        image.requireChangeableBy(actor);
        if (refused != null) {
            model.addAttribute("problem", "media.refused.bytes");
            model.addAttribute(
                    "problemArguments", new Object[] {settings.maxFileSize().toMegabytes()});
        }
        describe(actor, image, model);
        return REPLACEMENT;
    }

    @PostMapping("/file")
    ModelAndView replace(
            Actor actor,
            @PathVariable long id,
            @RequestParam(name = "files", required = false) @Nullable MultipartFile file,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        Image image = images.findById(id).orElseThrow(PageNotFound::new);
        image.requireChangeableBy(actor);
        try {
            if (file == null || Uploads.isEmptyField(file)) {
                throw Refused.file("none");
            }
            library.replace(actor, id, Uploads.upload(file));
            flash.addFlashAttribute("message", "media.message.replaced");
            return new ModelAndView("redirect:/admin/media/" + id);
        } catch (Refused refusal) {
            model.addAttribute("reason", uploads.words(refusal, locale));
            describe(actor, image, model);
            return new ModelAndView(REPLACEMENT, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/deletion")
    String delete(Actor actor, @PathVariable long id, RedirectAttributes flash) {
        boolean deleted = answer(() -> library.delete(actor, id), "media.message.deleted", flash);
        return "redirect:/admin/media" + (deleted ? "" : "/" + id);
    }

    /** A form that no page of this site sent has no values to come back with. */
    static void requireWhole(@Nullable Object form) throws ServletRequestBindingException {
        if (form == null) {
            throw new ServletRequestBindingException("Not a form of this site");
        }
    }

    static boolean answer(Runnable command, String message, RedirectAttributes flash) {
        try {
            command.run();
            flash.addFlashAttribute("message", message);
            return true;
        } catch (Refused refusal) {
            flash.addFlashAttribute("problem", refusal.messageKey());
            flash.addFlashAttribute("problemArguments", refusal.arguments());
            return false;
        }
    }

    private String describe(Actor actor, Image image, ImageForm form, Locale locale, Model model) {
        model.addAttribute("form", form);
        times.of(model, clock.instant(), locale)
                .says(RIGHTS_END, RIGHTS_END_SENTENCE)
                .offer(RIGHTS_END, form.rightsEnd());
        return describe(actor, image, model);
    }

    private String describe(Actor actor, Image image, Model model) {
        model.addAttribute("image", image);
        model.addAttribute("picture", pictures.ofAny(List.of(image.id())).get(image.id()));
        model.addAttribute("uses", uses.ofImage(actor, image.id()));
        model.addAttribute("mayChange", image.isOwnedBy(actor) || actor.may(Role.EDITOR));
        model.addAttribute("settings", settings);
        return "admin/media/image";
    }
}
