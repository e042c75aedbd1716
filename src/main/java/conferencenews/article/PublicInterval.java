package conferencenews.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The time in which something is public: from the first instant, until just before the second. */
@Embeddable
public record PublicInterval(
        @Column(name = "public_from") Instant from,
        @Column(name = "public_until") Instant until) {

    /** Of what has no planned end; 9999-12-31 would be the year 10000 in Asia/Shanghai. */
    public static final Instant OPEN_END = Instant.parse("9999-01-01T00:00:00Z");

    public boolean holds(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    boolean hasBegun(Instant now) {
        return !now.isBefore(from);
    }
}
