package conferencenews.article;

import conferencenews.site.Site;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The paths of articles, language prefix included. */
@Component
public class Permalinks {

    private final Site site;

    Permalinks(Site site) {
        this.site = site;
    }

    public String of(ArticleSummary article) {
        return path(article.language(), article.id(), article.slug());
    }

    String of(Translation translation) {
        return path(translation.language(), translation.id(), translation.slug());
    }

    String path(String language, long id, String slug) {
        return site.prefix(language) + "/articles/" + id + "/"
                + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8);
    }
}
