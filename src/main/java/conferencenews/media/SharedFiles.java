package conferencenews.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Files for somebody who was given a look at what shows them, though it is not public. */
@Component
public class SharedFiles {

    private final MediaFiles files;
    private final MediaSender sender;
    private final Clock clock;

    SharedFiles(MediaFiles files, MediaSender sender, Clock clock) {
        this.files = files;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * Sends a file if it belongs to one of these images or attachments. Originals are for staff only, and rights that
     * have ended have ended here too.
     *
     * @return false, and nothing is sent, if it is none of theirs
     */
    public boolean send(
            String hash,
            Collection<Long> images,
            Collection<Long> attachments,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<MediaFile> file = files.find(hash)
                .filter(found -> !found.original() && sender.has(found))
                .filter(found -> found.owners().stream()
                        .filter(owner -> clock.instant().isBefore(owner.rightsEnd()))
                        .anyMatch(owner -> (owner.image() ? images : attachments).contains(owner.id())));
        if (file.isPresent()) {
            sender.sendPrivately(file.get(), request, response);
        }
        return file.isPresent();
    }
}
