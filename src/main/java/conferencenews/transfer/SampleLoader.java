package conferencenews.transfer;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Loads the sample at the first start; the setting {@code news.sample-content} switches it off. */
@Component
@ConditionalOnProperty("news.sample-content")
class SampleLoader implements ApplicationRunner {

    private final SampleContent sample;

    SampleLoader(SampleContent sample) {
        this.sample = sample;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        sample.load();
    }
}
