package conferencenews.media;

import conferencenews.site.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Cards that were drawn, below the data folder; nothing is lost with one, it is drawn again. */
@Component
public class ShareCardFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ShareCardFiles.class);
    private static final String FOLDER = "cards";
    private static final String ENDING = ".png";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MIDDLE = 50;

    private final Path folder;
    private final ShareCards cards;
    private final FileStore files;
    private final Clock clock;

    ShareCardFiles(@Value("${" + DataFolder.PROPERTY + "}") Path data, ShareCards cards, FileStore files, Clock clock) {
        this.folder = data.resolve(FOLDER);
        this.cards = cards;
        this.files = files;
        this.clock = clock;
    }

    /** What the card's address carries. */
    public String hash(ShareCardText text, @Nullable Picture picture) {
        return cards.hash(text, picture == null ? null : focus(picture));
    }

    /** What the address of a card without picture may carry before anybody has looked for fonts. */
    public String hash(ShareCardText text) {
        return cards.hash(text);
    }

    /** One card is drawn at a time: whoever asks for many leaves room for readers. */
    public byte[] png(ShareCardText text, @Nullable Picture picture) {
        Path file = folder.resolve(hash(text, picture) + ENDING);
        return read(file).orElseGet(() -> {
            synchronized (this) {
                return read(file).orElseGet(() -> draw(file, text, picture));
            }
        });
    }

    @Scheduled(initialDelay = 2, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void sweep() {
        Instant oldest = clock.instant().minus(KEPT);
        for (Path file : drawn()) {
            try {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException gone) {
                LOG.debug("Another process has removed {}", file);
            }
        }
    }

    private byte[] draw(Path file, ShareCardText text, @Nullable Picture picture) {
        byte[] png = cards.png(text, picture == null ? null : decoded(focus(picture)));
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "card", null);
            Files.write(written, png);
            Files.setLastModifiedTime(written, FileTime.from(clock.instant()));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException noRoom) {
            LOG.warn("The card {} could not be kept: {}", file, noRoom.getMessage());
        }
        return png;
    }

    /** A card without picture if the file is gone. */
    private @Nullable ShareCardPicture decoded(ShareCardFocus focus) {
        try (InputStream bytes = files.open(focus.hash())) {
            return new ShareCardPicture(ImageIO.read(bytes), focus);
        } catch (IOException | UncheckedIOException missing) {
            LOG.warn("The picture {} of a card could not be read: {}", focus.hash(), missing.getMessage());
            return null;
        }
    }

    /** The square was cut around the focal point already. */
    private static ShareCardFocus focus(Picture picture) {
        String path = picture.largest(Crop.SQUARE).path();
        return new ShareCardFocus(MediaAddress.hash(path).orElseThrow(), MIDDLE, MIDDLE);
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException notDrawn) {
            return Optional.empty();
        }
    }

    private List<Path> drawn() {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        } catch (IOException none) {
            return List.of();
        }
    }
}
