package conferencenews.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An audit entry to be read; a null actor is the system. */
record AuditRow(
        Instant at,
        @Nullable String actor,
        String action,
        String subject,
        @Nullable Long subjectId,
        String detail) {}
