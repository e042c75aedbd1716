package conferencenews.article;

import java.time.Instant;

/**
 * What readers are told about an update.
 *
 * @param since when it became public
 * @param substantive whether it moved the article's date
 */
public record UpdateNote(Instant since, String text, boolean substantive) {}
