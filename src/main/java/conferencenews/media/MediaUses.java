package conferencenews.media;

import conferencenews.account.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Where images and attachments stand: asked here, answered by the module whose pages show them. */
public interface MediaUses {

    /** Whether something readers can see at that instant shows the image; its rights are another question. */
    boolean isImagePublic(long image, Instant now);

    boolean isAttachmentPublic(long attachment, Instant now);

    /** The newest first; what this actor may not know of is in it without a name. */
    List<Use> ofImage(Actor actor, long image);

    List<Use> ofAttachment(Actor actor, long attachment);

    /** Those of the images that any version of anything uses, public or not. */
    Set<Long> usedImages(Collection<Long> images);

    Set<Long> usedAttachments(Collection<Long> attachments);
}
