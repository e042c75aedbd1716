package conferencenews.viewcount;

import conferencenews.site.DataFolder;
import conferencenews.site.Site;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ViewConfiguration {

    static final String FOLDER = "journal";

    @Bean
    Counting counting(Robots robots, Salts salts, Site site, ViewSettings settings) {
        return new Counting(robots, salts, new Clicks(), site.url(), site.zone(), settings);
    }

    @Bean
    JournalFolder journalFolder(@Value("${" + DataFolder.PROPERTY + "}") Path dataFolder) {
        return JournalFolder.open(dataFolder.resolve(FOLDER));
    }

    @Bean
    ViewBooks viewBooks(JournalFolder folder, StoredViews stored, Counting counting, Site site, Clock clock) {
        return ViewBooks.open(folder, stored, counting, site.zone(), clock);
    }

    @Bean
    MeterBinder viewMeters(ViewBooks books) {
        return registry -> {
            FunctionCounter.builder("news.views.refused", books, ViewBooks::refused)
                    .description("requests that could not be counted for want of room")
                    .register(registry);
            FunctionCounter.builder("news.views.errors", books, ViewBooks::errors)
                    .description("requests that could not be counted for a mistake of the program")
                    .register(registry);
            Gauge.builder("news.views.pending", books, ViewBooks::pending)
                    .description("records in the journal that do not stand in the database yet")
                    .register(registry);
            Gauge.builder("news.views.stopped", books, each -> each.isStopped() ? 1 : 0)
                    .description("1 while requests are not counted for want of room")
                    .register(registry);
        };
    }
}
