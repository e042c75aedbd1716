package conferencenews.media;

import conferencenews.site.NextChange;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** When the rights to an image end: from then on no page shows it. */
@Component
class MediaRights implements NextChange {

    private final Images images;

    MediaRights(Images images) {
        this.images = images;
    }

    @Override
    public Instant nextChange(Instant now) {
        return images.nextRightsEnd(now).orElse(Instant.MAX);
    }
}
