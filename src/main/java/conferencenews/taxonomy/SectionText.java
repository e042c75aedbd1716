package conferencenews.taxonomy;

import jakarta.persistence.Embeddable;

/**
 * A section in one language.
 *
 * @param description one sentence; may be empty
 */
@Embeddable
public record SectionText(String name, String description) {}
