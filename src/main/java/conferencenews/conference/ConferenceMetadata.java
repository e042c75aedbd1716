package conferencenews.conference;

import conferencenews.site.Thing;
import java.util.List;

/** What a conference's page says to machines; implemented by the module that knows their formats. */
public interface ConferenceMetadata {

    /** The conference in the terms of schema.org; nothing where too little is known of it. */
    List<Thing> things(ConferencePage page);
}
