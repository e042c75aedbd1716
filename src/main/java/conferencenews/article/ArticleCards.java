package conferencenews.article;

import conferencenews.media.ShareCardFiles;
import conferencenews.media.ShareCardText;
import conferencenews.site.Dates;
import conferencenews.site.Site;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The picture that stands for an article where its address is shared. Its address changes with what it shows. */
@Component
class ArticleCards {

    private final ShareCardFiles files;
    private final Dates dates;
    private final Site site;

    ArticleCards(ShareCardFiles files, Dates dates, Site site) {
        this.files = files;
        this.dates = dates;
        this.site = site;
    }

    String path(ArticlePage article) {
        return "/media/" + files.hash(text(article), article.lead()) + "/card-" + article.id() + ".png";
    }

    byte[] png(ArticlePage article) {
        return files.png(text(article), article.lead());
    }

    private ShareCardText text(ArticlePage article) {
        Locale locale = Locale.forLanguageTag(article.language());
        String date = dates.day(article.firstPublic(), locale);
        return new ShareCardText(article.headline(), date, site.name(), article.language());
    }
}
