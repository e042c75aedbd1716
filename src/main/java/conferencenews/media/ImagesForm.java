package conferencenews.media;

import jakarta.validation.Valid;
import java.util.List;

/** What is said of several images at once. */
record ImagesForm(List<@Valid ImageForm> images) {

    ImagesForm {
        images = images == null ? List.of() : images;
    }
}
