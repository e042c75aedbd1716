package conferencenews.account;

import conferencenews.site.DataFolder;
import conferencenews.site.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last lines of the start: what an operator does next. */
@Component
@ConditionalOnWebApplication
class StartLines {

    private static final Logger LOG = LoggerFactory.getLogger(StartLines.class);

    private final Site site;
    private final Setup setup;
    private final Environment environment;

    StartLines(Site site, Setup setup, Environment environment) {
        this.site = site;
        this.setup = setup;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        LOG.info("Conference News is ready at {}", site.url());
        LOG.info("Data folder: {}", environment.getProperty(DataFolder.PROPERTY));
        if (setup.isOpen()) {
            LOG.info("Create the first administrator: {}", site.absolute(setup.path()));
        }
    }
}
