package conferencenews.article;

import java.time.Instant;

/**
 * What readers are told about an update.
 *
 * @param since when it became public
 */
public record UpdateNote(Instant since, String text) {}
