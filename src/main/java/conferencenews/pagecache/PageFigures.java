package conferencenews.pagecache;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** How requests for pages were answered, as metrics {@code news.pages} and {@code news.pages.memory} (bytes). */
@Component
class PageFigures {

    private final LongAdder hit;
    private final LongAdder rendered;
    private final LongAdder live;
    private final LongAdder stale;
    private final LongAdder unavailable;

    PageFigures(MeterRegistry meters, RenderedPages pages) {
        hit = counter(meters, "hit");
        rendered = counter(meters, "rendered");
        live = counter(meters, "live");
        stale = counter(meters, "stale");
        unavailable = counter(meters, "unavailable");
        Gauge.builder("news.pages.memory", pages, RenderedPages::bytes)
                .baseUnit("bytes")
                .register(meters);
    }

    private static LongAdder counter(MeterRegistry meters, String answer) {
        LongAdder counter = new LongAdder();
        FunctionCounter.builder("news.pages", counter, LongAdder::sum)
                .tag("answer", answer)
                .register(meters);
        return counter;
    }

    void hit() {
        hit.increment();
    }

    void rendered() {
        rendered.increment();
    }

    void live() {
        live.increment();
    }

    void stale() {
        stale.increment();
    }

    void unavailable() {
        unavailable.increment();
    }
}
