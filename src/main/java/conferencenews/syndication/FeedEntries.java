package conferencenews.syndication;

import conferencenews.article.FullArticle;
import conferencenews.media.Crop;
import conferencenews.media.PictureFile;
import conferencenews.site.Site;
import conferencenews.syndication.FeedEntry.Enclosure;
import conferencenews.syndication.FeedEntry.Picture;
import conferencenews.syndication.FeedEntry.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes entries of articles. */
@Component
class FeedEntries {

    private final FeedIds ids;
    private final FeedContent content;
    private final Site site;

    FeedEntries(FeedIds ids, FeedContent content, Site site) {
        this.ids = ids;
        this.content = content;
        this.site = site;
    }

    FeedEntry entry(FullArticle article) {
        return new FeedEntry(
                ids.article(article.id()),
                site.absolute(article.path()),
                article.headline(),
                article.standfirst(),
                content.of(article),
                article.firstPublic(),
                article.updated(),
                authors(article),
                subjects(article),
                picture(article),
                article.downloads().stream()
                        .map(file -> new Enclosure(site.absolute(file.path()), file.type(), file.bytes(), file.title()))
                        .toList());
    }

    private List<String> authors(FullArticle article) {
        if (!article.writers().isEmpty()) {
            return article.writers();
        }
        return List.of(article.source().isEmpty() ? site.name() : article.source());
    }

    private List<Subject> subjects(FullArticle article) {
        Locale locale = Locale.forLanguageTag(article.language());
        String prefix = site.absolute(site.prefix(article.language()));
        List<Subject> subjects = new ArrayList<>();
        if (article.section() != null) {
            subjects.add(new Subject(
                    article.section().slug(),
                    prefix + "/sections/",
                    article.section().name(locale)));
        }
        article.tags().forEach(tag -> subjects.add(new Subject(tag.slug(), prefix + "/tags/", tag.name(locale))));
        return subjects;
    }

    private @Nullable Picture picture(FullArticle article) {
        if (article.lead() == null) {
            return null;
        }
        PictureFile file = article.lead().largest(Crop.FULL);
        return new Picture(
                site.absolute(file.path()),
                file.type(),
                file.width(),
                file.height(),
                article.lead().alt(),
                article.lead().credit());
    }
}
