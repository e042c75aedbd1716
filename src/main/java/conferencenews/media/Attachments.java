package conferencenews.media;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Attachments as other modules offer them. */
@Component
@Transactional(readOnly = true)
public class Attachments {

    private final StoredAttachments attachments;

    Attachments(StoredAttachments attachments) {
        this.attachments = attachments;
    }

    /** By id; those that are not there are missing. */
    public Map<Long, Download> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : attachments.findAllByIdIn(ids).stream()
                        .collect(Collectors.toMap(Attachment::id, Attachments::download));
    }

    public boolean areKnown(Collection<Long> ids) {
        return of(ids).keySet().containsAll(new HashSet<>(ids));
    }

    static Download download(Attachment attachment) {
        String name = attachment.name() + "." + attachment.type().ending();
        return new Download(
                attachment.id(),
                MediaAddress.of(attachment.hash(), attachment.name(), attachment.type()),
                attachment.title().isBlank() ? name : attachment.title(),
                name,
                attachment.type().mediaType(),
                attachment.bytes(),
                attachment.language());
    }
}
