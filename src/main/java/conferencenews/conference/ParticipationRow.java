package conferencenews.conference;

import org.jspecify.annotations.Nullable;

/** A participation as it is stored. */
record ParticipationRow(
        long conference,
        long person,
        ParticipationRole role,
        String title,
        String affiliation,
        @Nullable Long institution) {}
