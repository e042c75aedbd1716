package conferencenews.media;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.media.Intake.Arrival;
import conferencenews.media.Intake.Kept;
import conferencenews.media.Renditions.Put;
import conferencenews.site.PageNotFound;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The commands on images and the way in for every file. Pictures are read and written before a transaction begins: they
 * take long.
 */
@Component
public class MediaLibrary {

    private static final Set<Crop> CUT = EnumSet.complementOf(EnumSet.of(Crop.FULL));

    private final Images images;
    private final AttachmentLibrary attachments;
    private final Renditions renditions;
    private final Pictures pictures;
    private final Uses uses;
    private final Intake intake;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MediaLibrary(
            Images images,
            AttachmentLibrary attachments,
            Renditions renditions,
            Pictures pictures,
            Uses uses,
            Intake intake,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.images = images;
        this.attachments = attachments;
        this.renditions = renditions;
        this.pictures = pictures;
        this.uses = uses;
        this.intake = intake;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes in an image or a document; where the library has the same bytes already, it answers with those.
     *
     * @throws Refused with the reason
     */
    public Uploaded upload(Actor actor, Upload upload) {
        return upload(actor, upload, Focus.MIDDLE);
    }

    /** The same with the point, in hundredths of width and height, that stays in every crop. */
    public Uploaded upload(Actor actor, Upload upload, int x, int y) {
        return upload(actor, upload, new Focus(x, y));
    }

    private Uploaded upload(Actor actor, Upload upload, Focus focus) {
        actor.require(Role.CONTRIBUTOR);
        return intake.receive(
                upload,
                arrival -> arrival.type().isImage()
                        ? image(actor, upload, arrival, focus)
                        : attachments.add(actor, upload, arrival));
    }

    private Uploaded image(Actor actor, Upload upload, Arrival arrival, Focus focus) {
        return existing(arrival.staged().hash()).orElseGet(() -> {
            Kept kept = intake.keepImage(arrival, focus);
            try {
                return transactions.execute(status -> add(actor, upload, arrival, kept, focus));
            } catch (DataIntegrityViolationException sameAtOnce) {
                return existing(arrival.staged().hash()).orElseThrow(() -> sameAtOnce);
            }
        });
    }

    private Optional<Uploaded> existing(String hash) {
        return images.findByHash(hash).map(image -> new Uploaded(true, image.id(), true, false));
    }

    private Uploaded add(Actor actor, Upload upload, Arrival arrival, Kept kept, Focus focus) {
        Image image = images.save(new Image(
                arrival.staged().hash(),
                upload.name(),
                arrival.type(),
                arrival.staged().bytes(),
                kept.developed(),
                actor,
                clock.instant()));
        image.focusOn(focus);
        images.flush();
        renditions.add(image.id(), kept.puts());
        events.publishEvent(Image.Changed.by(actor, "image-uploaded", image));
        return new Uploaded(true, image.id(), false, kept.developed().still());
    }

    /** Says what an image shows, whose it is and how long it may be shown. */
    public void describe(Actor actor, long id, ImageTexts texts) {
        change(actor, id, "image-described", image -> image.describe(texts));
    }

    /** The same, unless somebody else changed the image since that version was read. */
    void describe(Actor actor, long id, int version, ImageTexts texts) {
        change(actor, id, "image-described", image -> {
            image.requireVersion(version);
            image.describe(texts);
        });
    }

    /** Sets the point, in hundredths of width and height, that stays in every crop. */
    public void focus(Actor actor, long id, int x, int y) {
        Image image = changeable(actor, id);
        Focus focus = new Focus(x, y);
        List<Put> puts = intake.cut(image, focus, CUT);
        change(actor, id, "image-focused", present -> {
            present.requireHash(image.hash());
            present.focusOn(focus);
            renditions.retire(id, CUT);
            renditions.add(id, puts);
        });
    }

    /** Puts another picture in the place of an image; texts, uses and addresses stay. */
    public Uploaded replace(Actor actor, long id, Upload upload) {
        Image image = changeable(actor, id);
        return intake.receive(upload, arrival -> replace(actor, image, arrival));
    }

    private Uploaded replace(Actor actor, Image image, Arrival arrival) {
        if (!arrival.type().isImage()) {
            throw Refused.file("no-picture");
        }
        images.findByHash(arrival.staged().hash()).ifPresent(same -> {
            throw Refused.file("same", new LibraryNames.Named(same.id(), same.name()).label());
        });
        Kept kept = intake.keepImage(arrival, image.focus());
        change(actor, image.id(), "image-replaced", present -> {
            present.show(
                    arrival.staged().hash(), arrival.type(), arrival.staged().bytes(), kept.developed());
            renditions.retire(present.id(), EnumSet.allOf(Crop.class));
            renditions.add(present.id(), kept.puts());
        });
        return new Uploaded(true, image.id(), false, kept.developed().still());
    }

    /** @throws Refused if anything uses it */
    public void delete(Actor actor, long id) {
        change(actor, id, "image-deleted", image -> {
            uses.requireUnusedImage(actor, id);
            renditions.remove(id);
            images.delete(image);
        });
    }

    private Image changeable(Actor actor, long id) {
        Image image = images.findById(id).orElseThrow(PageNotFound::new);
        image.requireChangeableBy(actor);
        return image;
    }

    private void change(Actor actor, long id, String action, Consumer<Image> change) {
        transactions.executeWithoutResult(status -> {
            Image image = changeable(actor, id);
            change.accept(image);
            images.flush();
            events.publishEvent(Image.Changed.by(actor, action, image));
            if (uses.isImageUsed(id)) {
                events.publishEvent(new Image.ShownOtherwise(id));
            }
        });
        pictures.forget(id);
    }
}
