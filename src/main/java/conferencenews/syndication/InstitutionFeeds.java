package conferencenews.syndication;

import conferencenews.article.ArticleLists;
import conferencenews.article.FullArticles;
import conferencenews.directory.Appearances;
import conferencenews.directory.Directory;
import conferencenews.directory.InstitutionDetail;
import conferencenews.directory.LinkKind;
import conferencenews.site.Site;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What names an institution. */
@Component
class InstitutionFeeds extends EntityFeeds {

    InstitutionFeeds(
            Directory directory,
            List<Appearances> appearances,
            FullArticles articles,
            ArticleLists lists,
            MessageSource messages,
            Site site) {
        super(
                LinkKind.INSTITUTION,
                "institutions",
                (id, language) -> directory.institution(id, language).map(InstitutionFeeds::entity),
                (id, now) -> appearances.stream()
                        .anyMatch(each -> !each.ofInstitution(id, site.defaultLanguage(), now)
                                .isEmpty()),
                articles,
                lists,
                messages,
                site);
    }

    private static Entity entity(InstitutionDetail institution) {
        return new Entity(institution.id(), institution.name());
    }
}
