package conferencenews.transfer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the sample at the first start, before the first reader comes; {@code news.sample-content} switches it off. */
@Component
@ConditionalOnProperty("news.sample-content")
class SampleLoader implements SmartLifecycle {

    private final SampleContent sample;
    private volatile boolean running;

    SampleLoader(SampleContent sample) {
        this.sample = sample;
    }

    @Override
    public void start() {
        sample.load();
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
