package conferencenews.conference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day of a programme.
 *
 * @param day null for what has no day yet
 */
public record ProgrammeDay(@Nullable LocalDate day, List<ProgrammeItem> items) {}
