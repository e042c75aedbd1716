package conferencenews.media;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An image as the library lists it. */
record LibraryRow(Picture picture, String name, @Nullable Instant rightsEnd, Instant uploadedAt, Instant now) {

    public boolean hasEnded() {
        return rightsEnd != null && !now.isBefore(Objects.requireNonNull(rightsEnd));
    }
}
