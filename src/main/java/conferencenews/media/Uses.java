package conferencenews.media;

import conferencenews.account.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the module above where things stand; without one nothing is used. */
@Component
class Uses {

    private final ObjectProvider<MediaUses> above;

    Uses(ObjectProvider<MediaUses> above) {
        this.above = above;
    }

    boolean isImagePublic(long image, Instant now) {
        return above.stream().anyMatch(uses -> uses.isImagePublic(image, now));
    }

    boolean isAttachmentPublic(long attachment, Instant now) {
        return above.stream().anyMatch(uses -> uses.isAttachmentPublic(attachment, now));
    }

    List<Use> ofImage(Actor actor, long image) {
        return above.stream()
                .flatMap(uses -> uses.ofImage(actor, image).stream())
                .toList();
    }

    List<Use> ofAttachment(Actor actor, long attachment) {
        return above.stream()
                .flatMap(uses -> uses.ofAttachment(actor, attachment).stream())
                .toList();
    }

    boolean isImageUsed(long image) {
        return !usedImages(Set.of(image)).isEmpty();
    }

    boolean isAttachmentUsed(long attachment) {
        return above.stream()
                .anyMatch(uses -> !uses.usedAttachments(Set.of(attachment)).isEmpty());
    }

    Set<Long> usedImages(Collection<Long> images) {
        return images.isEmpty()
                ? Set.of()
                : above.stream()
                        .flatMap(uses -> uses.usedImages(images).stream())
                        .collect(Collectors.toSet());
    }

    /** @throws Refused that names what shows the image */
    void requireUnusedImage(Actor actor, long image) {
        if (isImageUsed(image)) {
            throw used("image", ofImage(actor, image));
        }
    }

    void requireUnusedAttachment(Actor actor, long attachment) {
        if (isAttachmentUsed(attachment)) {
            throw used("attachment", ofAttachment(actor, attachment));
        }
    }

    private static Refused used(String field, List<Use> uses) {
        String names = names(uses);
        return names.isEmpty()
                ? new Refused(field, "media.refused.used-unseen")
                : new Refused(field, "media.refused.used", names);
    }

    private static String names(List<Use> uses) {
        return uses.stream()
                .filter(Use::isNamed)
                .map(Use::headline)
                .distinct()
                .limit(5)
                .collect(Collectors.joining("; "));
    }
}
