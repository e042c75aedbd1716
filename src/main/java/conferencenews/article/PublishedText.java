package conferencenews.article;

import conferencenews.site.RichText;
import java.time.Instant;
import java.util.List;

/**
 * What an article says while one of its publications lasts.
 *
 * @param names the people credited
 * @param from when it becomes public; perhaps in the future
 * @param until when it stops being public
 */
public record PublishedText(
        long publication,
        long article,
        String language,
        Kind kind,
        long section,
        String headline,
        String standfirst,
        RichText body,
        List<String> names,
        Instant firstPublic,
        Instant from,
        Instant until) {}
