package conferencenews.conference;

import jakarta.persistence.Embeddable;

/** What a conference is about, in one language. */
@Embeddable
record Topic(int position, String language, String name) {}
