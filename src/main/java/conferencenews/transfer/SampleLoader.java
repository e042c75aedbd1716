package conferencenews.transfer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the sample at the first start, before the first reader comes; {@code news.sample-content} switches it off. */
@Component
class SampleLoader implements SmartLifecycle {

    private final SampleContent sample;
    private final boolean wanted;
    private volatile boolean running;

    /** Asked at the start, not as a condition: a build for a fast start would answer those for good. */
    SampleLoader(SampleContent sample, @Value("${news.sample-content}") boolean wanted) {
        this.sample = sample;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        if (wanted) {
            sample.load();
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The web server starts in a later phase. */
    @Override
    public int getPhase() {
        return 0;
    }
}
