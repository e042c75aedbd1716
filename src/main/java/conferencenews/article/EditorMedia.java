package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.media.LibraryNames;
import conferencenews.media.Pictures;
import conferencenews.viewcount.Downloads;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the editor's form shows of the library: the newest to choose from, and the pictures that are chosen. */
@Component
class EditorMedia implements EditorPanel {

    private static final int SUGGESTED = 50;

    private final LibraryNames names;
    private final Pictures pictures;
    private final Downloads downloads;

    EditorMedia(LibraryNames names, Pictures pictures, Downloads downloads) {
        this.names = names;
        this.pictures = pictures;
        this.downloads = downloads;
    }

    ArticleForm.Names names(ArticleContent content) {
        return new ArticleForm.Names(
                LibraryNumber.printed(LibraryNumber.labels(names.images(
                        content.images().stream().map(ImageUse::image).toList()))),
                LibraryNumber.printed(LibraryNumber.labels(names.attachments(content.attachments()))));
    }

    @Override
    public void describe(Actor actor, @Nullable Article article, Model model) {
        model.addAttribute("newestImages", names.newestImages(SUGGESTED));
        model.addAttribute("newestAttachments", names.newestAttachments(SUGGESTED));
        ImageRow lead = typed(model, "lead") instanceof ImageRow row ? row : ImageRow.EMPTY;
        List<ImageRow> gallery = ImageRow.withBlank(rows(model, "gallery", ImageRow.class));
        model.addAttribute("lead", lead);
        model.addAttribute("gallery", gallery);
        List<FileRow> attachments = FileRow.withBlank(rows(model, "attachments", FileRow.class));
        model.addAttribute("attachments", attachments);
        model.addAttribute(
                "downloads",
                downloads.totals(attachments.stream()
                        .map(FileRow::id)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        model.addAttribute(
                "chosen",
                pictures.ofAny(Stream.concat(Stream.of(lead), gallery.stream())
                        .map(ImageRow::id)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
    }

    private static <R> List<R> rows(Model model, String field, Class<R> type) {
        return typed(model, field) instanceof List<?> rows
                ? rows.stream().filter(type::isInstance).map(type::cast).toList()
                : List.of();
    }

    /** Where another field could not be read there is no form, but what was read of it. */
    private static @Nullable Object typed(Model model, String field) {
        if (model.getAttribute("form") instanceof ArticleForm form) {
            return switch (field) {
                case "lead" -> form.lead();
                case "gallery" -> form.gallery();
                default -> form.attachments();
            };
        }
        return model.getAttribute(BindingResult.MODEL_KEY_PREFIX + "form") instanceof BindingResult read
                ? read.getFieldValue(field)
                : null;
    }
}
