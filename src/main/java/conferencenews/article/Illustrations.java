package conferencenews.article;

import conferencenews.article.ImageUse.Place;
import conferencenews.media.Attachments;
import conferencenews.media.Download;
import conferencenews.media.LibraryNames;
import conferencenews.media.Picture;
import conferencenews.media.Pictures;
import conferencenews.site.RichText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pictures and files of one article: what may be saved, what may be published, what its page shows. */
@Component
class Illustrations {

    private final Pictures pictures;
    private final Attachments attachments;
    private final LibraryNames names;

    Illustrations(Pictures pictures, Attachments attachments, LibraryNames names) {
        this.pictures = pictures;
        this.attachments = attachments;
        this.names = names;
    }

    /**
     * The same content with what its body shows.
     *
     * @throws Refused if anything it names is not in the library
     */
    ArticleContent complete(ArticleContent content) {
        List<ImageUse> uses = new ArrayList<>(content.images());
        uses.removeIf(use -> use.place() == Place.BODY);
        requireKnown("lead", uses, Place.LEAD);
        requireKnown("gallery", uses, Place.GALLERY);
        if (!attachments.areKnown(content.attachments())) {
            throw new Refused("attachments", "article.attachments.unknown");
        }
        Figures.of(content.body()).forEach(figure -> uses.add(figure.showing(image(figure.src()))));
        return content.withImages(uses);
    }

    /** Names the images which neither say what they show nor are decorative; empty if there is none. */
    String undescribed(ArticleContent content) {
        List<Long> silent = content.images().stream()
                .filter(use -> use.alt().isEmpty())
                .map(ImageUse::image)
                .distinct()
                .toList();
        Set<Long> undescribed = pictures.undescribed(silent);
        return undescribed.isEmpty() ? "" : named(undescribed);
    }

    /** The names of the pictures and files that readers would not get: not in the library, or their rights have ended. */
    List<String> lacking(ArticleContent content, Instant now) {
        Set<Long> images =
                content.images().stream().map(ImageUse::image).collect(Collectors.toCollection(TreeSet::new));
        images.removeAll(pictures.of(images, now).keySet());
        Set<Long> files = new TreeSet<>(content.attachments());
        files.removeAll(attachments.of(files).keySet());
        return Stream.concat(
                        images.stream().map(LibraryNumber.printed(LibraryNumber.labels(names.images(images)))),
                        files.stream().map(LibraryNumber.printed(LibraryNumber.labels(names.attachments(files)))))
                .toList();
    }

    /** @throws Refused that names the images whose rights will have ended at that instant */
    void requireRights(ArticleContent content, Instant at) {
        String ended = withoutRights(content, at);
        if (!ended.isEmpty()) {
            throw new Refused("images", "article.publish.rights-ended", ended);
        }
    }

    /** The images of an article whose rights have ended at that instant, by name; empty if there are none. */
    String withoutRights(ArticleContent content, Instant at) {
        return named(
                pictures.ended(content.images().stream().map(ImageUse::image).collect(Collectors.toSet()), at));
    }

    private String named(Set<Long> images) {
        return names.images(images).stream().map(LibraryNames.Named::label).collect(Collectors.joining("; "));
    }

    private void requireKnown(String field, List<ImageUse> uses, Place place) {
        List<Long> images = uses.stream()
                .filter(use -> use.place() == place)
                .map(ImageUse::image)
                .toList();
        if (!images.isEmpty() && !pictures.areKnown(images)) {
            throw new Refused(field, "article.image.unknown");
        }
    }

    private long image(String src) {
        return pictures.at(src).orElseThrow(() -> new Refused("body", "article.figure.unknown", src));
    }

    /** Those whose rights have not ended. */
    Shown of(ArticleContent content, Instant now) {
        return of(List.of(content), now).get(0);
    }

    /** The same for somebody who finds the files elsewhere: by their usual path. */
    Shown of(ArticleContent content, Instant now, UnaryOperator<String> address) {
        return of(List.of(content), now, address).get(0);
    }

    /** The same for many, in their order, by one question for the pictures and one for the files. */
    List<Shown> of(List<ArticleContent> contents, Instant now) {
        return of(contents, now, UnaryOperator.identity());
    }

    private List<Shown> of(List<ArticleContent> contents, Instant now, UnaryOperator<String> address) {
        Map<Long, Picture> shown = new HashMap<>(pictures.of(
                contents.stream()
                        .flatMap(content -> content.images().stream())
                        .map(ImageUse::image)
                        .collect(Collectors.toSet()),
                now));
        shown.replaceAll((id, picture) -> picture.at(address));
        Map<Long, Download> downloads = new HashMap<>(attachments.of(contents.stream()
                .flatMap(content -> content.attachments().stream())
                .collect(Collectors.toSet())));
        downloads.replaceAll((id, download) -> download.at(address));
        return contents.stream()
                .map(content -> shown(content, shown, downloads))
                .toList();
    }

    private static Shown shown(ArticleContent content, Map<Long, Picture> shown, Map<Long, Download> downloads) {
        return new Shown(
                pictures(content, Place.LEAD, shown).findFirst().orElse(null),
                pictures(content, Place.GALLERY, shown).toList(),
                Figures.shown(content.body(), ofFigures(content, shown)),
                content.attachments().stream()
                        .map(downloads::get)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Stream<Picture> pictures(ArticleContent content, Place place, Map<Long, Picture> shown) {
        return content.images(place).stream()
                .filter(use -> shown.containsKey(use.image()))
                .map(use -> use.over(shown.get(use.image())));
    }

    private static List<@Nullable Picture> ofFigures(ArticleContent content, Map<Long, Picture> shown) {
        List<@Nullable Picture> pictures = new ArrayList<>();
        content.images(Place.BODY).forEach(use -> pictures.add(shown.get(use.image())));
        return pictures;
    }

    /** What a reader sees of them. */
    record Shown(@Nullable Picture lead, List<Picture> gallery, RichText body, List<Download> downloads) {}
}
