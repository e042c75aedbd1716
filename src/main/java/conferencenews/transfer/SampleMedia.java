package conferencenews.transfer;

import conferencenews.account.Actor;
import conferencenews.article.ImageUse;
import conferencenews.article.ImageUse.Place;
import conferencenews.media.AttachmentLibrary;
import conferencenews.media.ImageTexts;
import conferencenews.media.MediaLibrary;
import conferencenews.media.MediaUses;
import conferencenews.media.Upload;
import conferencenews.media.Uploaded;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** The pictures and files of the sample: made when it is loaded, taken in by the commands that editors use. */
@Component
class SampleMedia {

    private static final String IMAGE = "image";
    private static final String ATTACHMENT = "attachment";

    private final MediaLibrary library;
    private final AttachmentLibrary attachments;
    private final MediaUses uses;
    private final SampleRecord record;

    SampleMedia(MediaLibrary library, AttachmentLibrary attachments, MediaUses uses, SampleRecord record) {
        this.library = library;
        this.attachments = attachments;
        this.uses = uses;
        this.record = record;
    }

    List<ImageUse> images(SampleArticle article) {
        Stream<ImageUse> lead = Stream.ofNullable(article.picture()).map(picture -> use(Place.LEAD, picture));
        return Stream.concat(lead, article.gallery().stream().map(picture -> use(Place.GALLERY, picture)))
                .toList();
    }

    List<Long> attachments(SampleArticle article) {
        return article.attachments().stream().map(this::attachment).toList();
    }

    /** What nobody uses any longer; another article may show a picture of the sample. */
    void remove(Actor actor) {
        List<Long> images = record.files(IMAGE);
        Set<Long> used = uses.usedImages(images);
        images.stream().filter(id -> !used.contains(id)).forEach(id -> library.delete(actor, id));
        List<Long> files = record.files(ATTACHMENT);
        Set<Long> taken = uses.usedAttachments(files);
        files.stream().filter(id -> !taken.contains(id)).forEach(id -> attachments.delete(actor, id));
    }

    /** The texts are in the article's language: they belong to the use. */
    private ImageUse use(Place place, SamplePicture picture) {
        Uploaded uploaded = library.upload(
                Actor.SYSTEM, file(picture.fileName(), picture.bytes()), picture.focusX(), picture.focusY());
        if (!uploaded.existing()) {
            library.describe(
                    Actor.SYSTEM,
                    uploaded.id(),
                    new ImageTexts(picture.alt(), false, picture.caption(), picture.credit(), "", null));
            record.addFile(IMAGE, uploaded.id());
        }
        return new ImageUse(place, uploaded.id(), picture.alt(), picture.caption(), picture.credit());
    }

    private long attachment(SampleAttachment attachment) {
        Uploaded uploaded = library.upload(Actor.SYSTEM, file(attachment.fileName(), attachment.bytes()));
        if (!uploaded.existing()) {
            attachments.describe(Actor.SYSTEM, uploaded.id(), attachment.title(), attachment.language());
            record.addFile(ATTACHMENT, uploaded.id());
        }
        return uploaded.id();
    }

    private static Upload file(String name, byte[] bytes) {
        return new Upload(name, new ByteArrayResource(bytes));
    }
}
