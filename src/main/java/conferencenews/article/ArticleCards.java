package conferencenews.article;

import conferencenews.media.Picture;
import conferencenews.media.ShareCardFiles;
import conferencenews.media.ShareCardText;
import conferencenews.site.Dates;
import conferencenews.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The picture that stands for an article where its address is shared. Its address changes with what it shows. */
@Component
class ArticleCards implements InitializingBean {

    private static final String ENDING = ".png";

    private final ShareCardFiles files;
    private final Dates dates;
    private final Site site;
    private final MessageSource messages;
    private final Clock clock;
    private final ThymeleafViewResolver views;
    private final Map<String, String> ofSite = new ConcurrentHashMap<>();

    ArticleCards(
            ShareCardFiles files,
            Dates dates,
            Site site,
            MessageSource messages,
            Clock clock,
            ThymeleafViewResolver views) {
        this.files = files;
        this.dates = dates;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
        this.views = views;
    }

    /** Templates call it {@code cards}. */
    @Override
    public void afterPropertiesSet() {
        views.addStaticVariable("cards", this);
    }

    /** The path of the card for pages that are no article's. */
    public String ofSite(Locale locale) {
        return ofSite(site.language(locale));
    }

    String ofSite(String language) {
        return ofSite.computeIfAbsent(
                language, known -> "/media/" + files.hash(siteText(known)) + "/card-" + known + ENDING);
    }

    byte[] sitePng(String language) {
        return files.png(siteText(language), null);
    }

    private ShareCardText siteText(String language) {
        String line = messages.getMessage("site.line", null, Locale.forLanguageTag(language));
        return new ShareCardText(line, "", site.name(), language);
    }

    String path(ArticlePage article) {
        return "/media/" + files.hash(text(article), article.lead()) + "/card-" + article.id() + ENDING;
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
