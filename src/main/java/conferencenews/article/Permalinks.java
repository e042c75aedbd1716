package conferencenews.article;

import conferencenews.site.PageLink;
import conferencenews.site.Site;
import conferencenews.taxonomy.SectionNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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

    /** The articles as links, in the order given. */
    public List<PageLink> links(List<ArticleSummary> articles) {
        return articles.stream()
                .map(article -> new PageLink(article.headline(), of(article)))
                .toList();
    }

    /** The sections from the root down as links. */
    public List<PageLink> trail(List<SectionNode> sections, String language) {
        return sections.stream()
                .map(section -> new PageLink(
                        section.name(Locale.forLanguageTag(language)),
                        site.prefix(language) + "/sections/"
                                + UriUtils.encodePathSegment(section.slug(), StandardCharsets.UTF_8)))
                .toList();
    }

    String path(String language, long id, String slug) {
        return site.prefix(language) + "/articles/" + id + "/"
                + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8);
    }
}
