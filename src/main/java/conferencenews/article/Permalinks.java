package conferencenews.article;

import conferencenews.site.Site;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The paths of articles, language prefix included. */
@Component
public class Permalinks implements InitializingBean {

    private final Site site;
    private final ThymeleafViewResolver views;

    Permalinks(Site site, ThymeleafViewResolver views) {
        this.site = site;
        this.views = views;
    }

    /** Templates call it {@code permalinks}. */
    @Override
    public void afterPropertiesSet() {
        views.addStaticVariable("permalinks", this);
    }

    public String of(ArticleSummary article) {
        return path(article.language(), article.id(), article.slug());
    }

    String path(String language, long id, String slug) {
        return site.prefix(language) + "/articles/" + id + "/"
                + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8);
    }
}
