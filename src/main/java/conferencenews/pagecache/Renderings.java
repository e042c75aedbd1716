package conferencenews.pagecache;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets one request render a page and the others wait for it. */
@Component
class Renderings {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ConcurrentHashMap<String, Rendering> begun = new ConcurrentHashMap<>();

    /**
     * The rendering of a page: one that goes on already, else the caller's own. One that was begun before the last
     * change is too old for whoever asks after it.
     */
    Rendering join(String key, Validity validity) {
        Rendering own = new Rendering(key, validity);
        return begun.compute(key, (same, other) -> other == null || !other.validity.isAsGoodAs(validity) ? own : other);
    }

    final class Rendering {

        private final String key;
        private final Validity validity;
        private final Thread renderer = Thread.currentThread();
        private final CompletableFuture<@Nullable RenderedPage> page = new CompletableFuture<>();

        private Rendering(String key, Validity validity) {
            this.key = key;
            this.validity = validity;
        }

        boolean isOwn() {
            return renderer == Thread.currentThread();
        }

        /** @param rendered null if there is nothing that others could use */
        void end(@Nullable RenderedPage rendered) {
            begun.remove(key, this);
            page.complete(rendered);
        }

        /** @return null if there is nothing, or not soon enough */
        @Nullable
        RenderedPage await() {
            try {
                return page.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return null;
            } catch (ExecutionException | TimeoutException failed) {
                return null;
            }
        }
    }
}
