package conferencenews.article;

import conferencenews.media.Picture;
import conferencenews.media.ShareCardFiles;
import conferencenews.media.ShareCardText;
import conferencenews.site.Dates;
import conferencenews.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The picture that stands for an article where its address is shared. Its address changes with what it shows. */
@Component
class ArticleCards {

    private final ShareCardFiles files;
    private final Dates dates;
    private final Site site;
    private final Clock clock;

    ArticleCards(ShareCardFiles files, Dates dates, Site site, Clock clock) {
        this.files = files;
        this.dates = dates;
        this.site = site;
        this.clock = clock;
    }

    String path(ArticlePage article) {
        return "/media/" + files.hash(text(article), article.lead()) + "/card-" + article.id() + ".png";
    }

    byte[] png(ArticlePage article) {
        return files.png(text(article), article.lead());
    }

    /** The card of an article that is being written; null for a date that is not known yet: today. */
    byte[] png(@Nullable Instant firstPublic, String language, String headline, @Nullable Picture lead) {
        String known = site.speaks(language) ? language : site.defaultLanguage();
        return files.png(text(firstPublic == null ? clock.instant() : firstPublic, known, headline), lead);
    }

    private ShareCardText text(ArticlePage article) {
        return text(article.firstPublic(), article.language(), article.headline());
    }

    private ShareCardText text(Instant firstPublic, String language, String headline) {
        String date = dates.day(firstPublic, Locale.forLanguageTag(language));
        return new ShareCardText(headline, date, site.name(), language);
    }
}
