package conferencenews.syndication;

import conferencenews.article.ArticleLists;
import conferencenews.article.FullArticles;
import conferencenews.directory.Directory;
import conferencenews.directory.LinkKind;
import conferencenews.directory.PersonDetail;
import conferencenews.site.Site;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What names a person. */
@Component
class PersonFeeds extends EntityFeeds {

    PersonFeeds(Directory directory, FullArticles articles, ArticleLists lists, MessageSource messages, Site site) {
        super(
                LinkKind.PERSON,
                "people",
                (id, language) -> directory.person(id, language).map(PersonFeeds::entity),
                articles,
                lists,
                messages,
                site);
    }

    private static Entity entity(PersonDetail person) {
        return new Entity(person.id(), person.name());
    }
}
