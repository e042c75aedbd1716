package conferencenews.conference;

import jakarta.persistence.Embeddable;

/** What an institution is to a conference. */
@Embeddable
record Involvement(int position, InstitutionRole role, long institutionId) {}
