package conferencenews.article;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/** A person in a byline. */
@Embeddable
public record Credit(
        @Convert(converter = Codes.OfCreditRole.class) CreditRole role, String name) {}
