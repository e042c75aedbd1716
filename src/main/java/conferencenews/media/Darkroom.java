package conferencenews.media;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Makes renditions of uploaded images. One picture is read at a time and never in more pixels than memory allows, so
 * that many uploads at once take long and not the site's heap.
 */
@Component
class Darkroom implements DisposableBean {

    /** So much of the heap may one picture take. */
    private static final int SHARE_OF_HEAP = 4;

    private final MediaSettings settings;
    private final Semaphore light = new Semaphore(1, true);
    private final ExecutorService writers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Darkroom::thread);

    Darkroom(MediaSettings settings) {
        this.settings = settings;
    }

    /** @throws Refused if it cannot be read, or should not be */
    Developed develop(Path file, FileType type, Focus focus, Collection<Crop> crops) throws IOException {
        Particulars particulars = Particulars.of(file, type);
        light.acquireUninterruptibly();
        try (Decoder decoder = Decoder.open(file, type, particulars)) {
            Dimension size = decoder.size();
            if ((long) size.width * size.height > settings.maxPixels()) {
                throw Refused.file("pixels", size.width, size.height, settings.maxPixels() / 1_000_000);
            }
            Negative negative = Negative.of(
                    decoder.decode(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP), size, particulars.orientation());
            boolean still = type == FileType.WEBP ? WebP.isAnimated(file) : decoder.isAnimated();
            return new Developed(
                    negative.width(), negative.height(), still, particulars, prints(negative, focus, crops));
        } finally {
            light.release();
        }
    }

    private List<Print> prints(Negative negative, Focus focus, Collection<Crop> crops) {
        List<CompletableFuture<Print>> prints = new ArrayList<>();
        for (Crop crop : crops) {
            for (BufferedImage image : negative.sizes(crop, focus)) {
                types(negative)
                        .forEach(type ->
                                prints.add(CompletableFuture.supplyAsync(() -> print(crop, type, image), writers)));
            }
        }
        try {
            return prints.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private Stream<FileType> types(Negative negative) {
        FileType plain = negative.isTransparent() ? FileType.PNG : FileType.JPEG;
        return settings.webp() && WebP.isWritable() ? Stream.of(plain, FileType.WEBP) : Stream.of(plain);
    }

    private static Print print(Crop crop, FileType type, BufferedImage image) {
        try {
            return new Print(crop, type, image.getWidth(), image.getHeight(), Encoder.encode(image, type));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "darkroom");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        writers.shutdownNow();
    }
}
