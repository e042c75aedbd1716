package conferencenews.media;

import conferencenews.account.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The library of images, and the form that takes in files of every kind. */
@Controller
@RequestMapping("/admin/media")
class MediaAdminController {

    private static final int MAX_WORDS = 200;

    private final LibraryRows rows;
    private final Uploads uploads;
    private final Pictures pictures;
    private final MediaSettings settings;

    MediaAdminController(LibraryRows rows, Uploads uploads, Pictures pictures, MediaSettings settings) {
        this.rows = rows;
        this.uploads = uploads;
        this.pictures = pictures;
        this.settings = settings;
    }

    @GetMapping
    String library(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable String refused,
            Model model) {
        String words = q.replaceAll("\\p{Cntrl}", " ").substring(0, Math.min(MAX_WORDS, q.length()));
        LibraryFilter chosen = LibraryFilter.of(filter);
        List<LibraryRow> found = rows.list(words, chosen, before == null ? Long.MAX_VALUE : before);
        List<LibraryRow> shown = found.subList(0, Math.min(LibraryRows.PAGE, found.size()));
        model.addAttribute("rows", shown);
        model.addAttribute("q", words);
        model.addAttribute("filter", chosen);
        model.addAttribute("view", "list".equals(view) ? "list" : "");
        model.addAttribute("filtered", !words.isBlank() || chosen != LibraryFilter.ALL || before != null);
        model.addAttribute("isFirst", before == null);
        model.addAttribute(
                "next",
                found.size() > shown.size()
                        ? shown.get(shown.size() - 1).picture().id()
                        : null);
        return describe(refused, model);
    }

    @PostMapping
    ModelAndView upload(
            Actor actor,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Locale locale,
            Model model) {
        List<UploadResult> results = uploads.take(actor, files, locale);
        if (results.stream().allMatch(result -> result.taken() != null) && !results.isEmpty()) {
            return new ModelAndView("redirect:" + next(results));
        }
        model.addAttribute("results", results);
        model.addAttribute("nothing", results.isEmpty());
        model.addAttribute("next", results.stream().anyMatch(result -> result.taken() != null) ? next(results) : null);
        describe(null, model);
        return new ModelAndView("admin/media/refused", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The same for scripts, a file at a time. */
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<Taken>> taken(
            Actor actor,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            Locale locale) {
        List<Taken> taken = uploads.take(actor, files, locale).stream()
                .map(result -> Taken.of(result, pictures))
                .toList();
        boolean any = taken.stream().anyMatch(each -> each.id() != null);
        return ResponseEntity.status(any ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(taken);
    }

    private String describe(@Nullable String refused, Model model) {
        model.addAttribute("settings", settings);
        if (Stream.of("too-large", "too-many").anyMatch(reason -> reason.equals(refused))) {
            model.addAttribute("problem", "media.refused." + refused);
            model.addAttribute(
                    "problemArguments",
                    new Object[] {settings.maxFiles(), settings.maxFileSize().toMegabytes() * settings.maxFiles()});
        }
        return "admin/media/library";
    }

    /** Where what was taken is described. */
    private static String next(List<UploadResult> results) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/media/descriptions");
        for (Uploaded each : results.stream()
                .map(UploadResult::taken)
                .filter(Objects::nonNull)
                .toList()) {
            address.queryParam(each.image() ? "image" : "attachment", each.id());
            if (each.existing()) {
                address.queryParam(each.image() ? "known" : "knownAttachment", each.id());
            }
            if (each.still()) {
                address.queryParam("still", each.id());
            }
        }
        return address.toUriString();
    }
}
