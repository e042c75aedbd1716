package conferencenews.syndication;

import conferencenews.article.ArticleLists;
import conferencenews.article.FullArticles;
import conferencenews.directory.Directory;
import conferencenews.directory.InstitutionDetail;
import conferencenews.directory.LinkKind;
import conferencenews.site.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What names an institution. */
@Component
class InstitutionFeeds extends EntityFeeds {

    InstitutionFeeds(
            Directory directory, FullArticles articles, ArticleLists lists, MessageSource messages, Site site) {
        super(
                LinkKind.INSTITUTION,
                "institutions",
                (id, language) -> directory.institution(id, language).map(InstitutionFeeds::entity),
                articles,
                lists,
                messages,
                site);
    }

    private static Entity entity(InstitutionDetail institution) {
        return new Entity(institution.id(), institution.name());
    }
}
