package conferencenews.conference;

import java.time.Instant;

/**
 * An article that names a conference.
 *
 * @param link what it is to the conference, as a code: {@code report}
 * @param piece the same for the versions of one piece in several languages
 * @param path with the language's prefix
 */
public record NamingArticle(
        long conference, String link, long piece, String language, String headline, String path, Instant firstPublic) {}
