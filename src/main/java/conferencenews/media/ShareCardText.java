package conferencenews.media;

/**
 * What a share card says.
 *
 * @param date as it is to be printed; empty to print none
 * @param language of the headline, as a language tag: it decides between fonts and where lines break
 */
public record ShareCardText(String headline, String date, String siteName, String language) {}
