package conferencenews.media;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Where images and attachments stand: asked here, answered by the module whose pages show them. */
public interface MediaUses {

    /** Whether something readers can see at that instant shows the image; its rights are another question. */
    boolean isImagePublic(long image, Instant now);

    boolean isAttachmentPublic(long attachment, Instant now);

    /** The newest first. */
    List<Use> ofImage(long image);

    List<Use> ofAttachment(long attachment);

    /** Those of the images that any version of anything uses, public or not. */
    Set<Long> usedImages(Collection<Long> images);

    Set<Long> usedAttachments(Collection<Long> attachments);
}
