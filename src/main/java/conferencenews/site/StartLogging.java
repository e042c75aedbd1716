package conferencenews.site;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets those speak again whom {@code application.yaml} silences during the start: they would only repeat what is then
 * said in one sentence, or by the stack trace of an unknown failure.
 */
@Component
class StartLogging {

    private static final List<String> SILENCED = List.of(
            "com.zaxxer.hikari.pool.HikariPool",
            "org.springframework.boot.tomcat.servlet.DeferredServletContainerInitializers",
            "org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext",
            "org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean");

    @EventListener(ApplicationReadyEvent.class)
    void restore() {
        LoggingSystem logging = LoggingSystem.get(StartLogging.class.getClassLoader());
        SILENCED.forEach(logger -> logging.setLogLevel(logger, null));
    }
}
