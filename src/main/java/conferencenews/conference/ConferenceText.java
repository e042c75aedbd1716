package conferencenews.conference;

import jakarta.persistence.Embeddable;

/**
 * A conference in one language; what is not known is empty.
 *
 * @param notice what participants are told of a cancellation or another change
 */
@Embeddable
public record ConferenceText(String name, String theme, String description, String notice) {

    ConferenceText noting(String notice) {
        return new ConferenceText(name, theme, description, notice);
    }

    ConferenceText named(String name) {
        return new ConferenceText(name, theme, description, notice);
    }
}
