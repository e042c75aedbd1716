package conferencenews.media;

import conferencenews.account.Actor;
import conferencenews.media.Intake.Arrival;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The commands on attachments; they come in by {@link MediaLibrary#upload}. */
@Component
public class AttachmentLibrary {

    private final StoredAttachments attachments;
    private final Renditions renditions;
    private final Uses uses;
    private final Intake intake;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Site site;
    private final Clock clock;

    AttachmentLibrary(
            StoredAttachments attachments,
            Renditions renditions,
            Uses uses,
            Intake intake,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Site site,
            Clock clock) {
        this.attachments = attachments;
        this.renditions = renditions;
        this.uses = uses;
        this.intake = intake;
        this.transactions = transactions;
        this.events = events;
        this.site = site;
        this.clock = clock;
    }

    Uploaded add(Actor actor, Upload upload, Arrival arrival) {
        String hash = arrival.staged().hash();
        return existing(hash).orElseGet(() -> {
            intake.keep(arrival);
            try {
                return transactions.execute(status -> store(actor, upload, arrival));
            } catch (DataIntegrityViolationException sameAtOnce) {
                return existing(hash).orElseThrow(() -> sameAtOnce);
            }
        });
    }

    private Optional<Uploaded> existing(String hash) {
        return attachments.findByHash(hash).map(each -> new Uploaded(false, each.id(), true, false));
    }

    private Uploaded store(Actor actor, Upload upload, Arrival arrival) {
        Attachment attachment = attachments.save(new Attachment(
                arrival.staged().hash(),
                upload.name(),
                arrival.type(),
                arrival.staged().bytes(),
                actor,
                clock.instant()));
        attachments.flush();
        events.publishEvent(Attachment.Changed.by(actor, "attachment-uploaded", attachment));
        return new Uploaded(false, attachment.id(), false, false);
    }

    /** @param language one of the site's, or empty */
    public void describe(Actor actor, long id, String title, String language) {
        if (!language.isEmpty() && !site.speaks(language)) {
            throw new Refused("language", "media.refused.language");
        }
        change(actor, id, "attachment-described", attachment -> attachment.describe(title, language));
    }

    /** Puts another file in its place; title, uses and addresses stay. */
    public void replace(Actor actor, long id, Upload upload) {
        changeable(actor, id);
        intake.receive(upload, arrival -> {
            replace(actor, id, arrival);
            return id;
        });
    }

    private void replace(Actor actor, long id, Arrival arrival) {
        String hash = arrival.staged().hash();
        if (arrival.type().isImage()) {
            throw Refused.file("no-document");
        }
        attachments.findByHash(hash).ifPresent(same -> {
            throw Refused.file(
                    "same",
                    new LibraryNames.Named(same.id(), Attachments.download(same).title()).label());
        });
        intake.keep(arrival);
        change(actor, id, "attachment-replaced", present -> {
            renditions.retireAttachment(id, present.hash());
            present.hold(hash, arrival.type(), arrival.staged().bytes());
        });
    }

    /** @throws Refused if anything uses it */
    public void delete(Actor actor, long id) {
        change(actor, id, "attachment-deleted", attachment -> {
            uses.requireUnusedAttachment(actor, id);
            renditions.removeAttachment(id);
            attachments.delete(attachment);
        });
    }

    private Attachment changeable(Actor actor, long id) {
        Attachment attachment = attachments.findById(id).orElseThrow(PageNotFound::new);
        attachment.requireChangeableBy(actor);
        return attachment;
    }

    private void change(Actor actor, long id, String action, Consumer<Attachment> change) {
        transactions.executeWithoutResult(status -> {
            Attachment attachment = changeable(actor, id);
            change.accept(attachment);
            attachments.flush();
            events.publishEvent(Attachment.Changed.by(actor, action, attachment));
            if (uses.isAttachmentUsed(id)) {
                events.publishEvent(new Attachment.OfferedOtherwise(id));
            }
        });
    }
}
