package conferencenews.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A revision that is to become public at an instant; who planned it, and when. */
record Planned(Revision revision, Instant from, @Nullable Long by, Instant at) {}
