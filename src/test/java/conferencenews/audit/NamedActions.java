package conferencenews.audit;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.site.Audited;
import conferencenews.site.Site;
import java.util.Locale;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;

/** Fails every command in the tests whose audit entry has no words in a language of the site. */
@TestComponent
public class NamedActions {

    private final MessageSource messages;
    private final Site site;

    NamedActions(MessageSource messages, Site site) {
        this.messages = messages;
        this.site = site;
    }

    @EventListener
    public void named(Audited event) {
        for (String language : site.languages()) {
            for (String key : new String[] {"action." + event.action(), "subject." + event.subject()}) {
                assertThat(messages.getMessage("admin.audit." + key, null, "", Locale.forLanguageTag(language)))
                        .as("admin.audit." + key + " in " + language)
                        .isNotEmpty();
            }
        }
    }
}
