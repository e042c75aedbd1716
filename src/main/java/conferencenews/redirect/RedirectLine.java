package conferencenews.redirect;

/**
 * What somebody wants to lead where, as it was typed.
 *
 * @param number of the line it stands in
 * @param target empty for what is gone
 */
record RedirectLine(long number, String source, String target) {}
