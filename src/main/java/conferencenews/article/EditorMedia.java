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
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the editor's form shows of the library: the newest to choose from, and the pictures that are chosen. */
@Component
class EditorMedia implements EditorPanel {

    private static final int SUGGESTED = 50;

    private final LibraryNames names;
    private final Pictures pictures;
    private final Downloads downloads;
    private final ArticleLinks links;

    EditorMedia(LibraryNames names, Pictures pictures, Downloads downloads, ArticleLinks links) {
        this.names = names;
        this.pictures = pictures;
        this.downloads = downloads;
        this.links = links;
    }

    ArticleForm.Names names(ArticleContent content) {
        return new ArticleForm.Names(
                LibraryNumber.printed(LibraryNumber.labels(names.images(
                        content.images().stream().map(ImageUse::image).toList()))),
                LibraryNumber.printed(LibraryNumber.labels(names.attachments(content.attachments()))),
                links.labels(content.links(), LocaleContextHolder.getLocale().toLanguageTag()));
    }

    @Override
    public void describe(Actor actor, @Nullable Article article, Model model) {
        model.addAttribute("newestImages", names.newestImages(SUGGESTED));
        model.addAttribute("newestAttachments", names.newestAttachments(SUGGESTED));
        ImageRow lead = TypedRows.typed(model, "lead") instanceof ImageRow row ? row : ImageRow.EMPTY;
        List<ImageRow> gallery = ImageRow.withBlank(TypedRows.of(model, "gallery", ImageRow.class));
        model.addAttribute("lead", lead);
        model.addAttribute("gallery", gallery);
        List<FileRow> attachments = FileRow.withBlank(TypedRows.of(model, "attachments", FileRow.class));
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
}
