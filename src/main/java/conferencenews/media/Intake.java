package conferencenews.media;

import conferencenews.media.FileStore.Staged;
import conferencenews.media.Renditions.Put;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Takes files in before any row says that they are there: what fails on the way leaves at most files that nothing
 * refers to.
 */
@Component
class Intake {

    private final FileStore files;
    private final Darkroom darkroom;
    private final MediaSettings settings;

    Intake(FileStore files, Darkroom darkroom, MediaSettings settings) {
        this.files = files;
        this.darkroom = darkroom;
        this.settings = settings;
    }

    /** Lets a file be looked at, whose type is one of the allowed ones; it goes away again unless it is kept. */
    <T> T receive(Upload upload, Function<Arrival, T> look) {
        try (InputStream content = new Limited(upload.content().getInputStream(), settings.maxFileSize());
                Staged staged = files.stage(content)) {
            return look.apply(new Arrival(staged, FileTypes.of(staged.file())));
        } catch (IOException cut) {
            throw Refused.file("incomplete");
        }
    }

    /** Makes the renditions of an image and keeps them and the original. */
    Kept keepImage(Arrival arrival, Focus focus) {
        try {
            Developed developed = darkroom.develop(arrival.staged.file(), arrival.type, focus, List.of(Crop.values()));
            List<Put> puts = put(developed);
            arrival.staged.keep();
            return new Kept(developed, puts);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void keep(Arrival arrival) {
        try {
            arrival.staged.keep();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Cuts an image anew that is in the store. */
    List<Put> cut(Image image, Focus focus, Collection<Crop> crops) {
        try (InputStream original = files.open(image.hash());
                Staged copy = files.stage(original)) {
            return put(darkroom.develop(copy.file(), image.type(), focus, crops));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Put> put(Developed developed) throws IOException {
        List<Put> puts = new ArrayList<>();
        for (Print print : developed.prints()) {
            try (Staged staged = files.stage(new ByteArrayInputStream(print.bytes()))) {
                staged.keep();
                puts.add(new Put(print, staged.hash()));
            }
        }
        return puts;
    }

    /** A file that is here for a moment. */
    record Arrival(Staged staged, FileType type) {}

    /** An image whose files are in the store. */
    record Kept(Developed developed, List<Put> puts) {}
}
