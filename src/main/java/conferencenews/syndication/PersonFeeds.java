package conferencenews.syndication;

import conferencenews.article.ArticleLists;
import conferencenews.article.FullArticles;
import conferencenews.directory.Appearances;
import conferencenews.directory.Directory;
import conferencenews.directory.LinkKind;
import conferencenews.directory.PersonDetail;
import conferencenews.site.Site;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What names a person. */
@Component
class PersonFeeds extends EntityFeeds {

    PersonFeeds(
            Directory directory,
            List<Appearances> appearances,
            FullArticles articles,
            ArticleLists lists,
            MessageSource messages,
            Site site) {
        super(
                LinkKind.PERSON,
                "people",
                (id, language) -> directory.person(id, language).map(PersonFeeds::entity),
                (id, now) -> appearances.stream()
                        .anyMatch(each ->
                                !each.ofPerson(id, site.defaultLanguage(), now).isEmpty()),
                articles,
                lists,
                messages,
                site);
    }

    private static Entity entity(PersonDetail person) {
        return new Entity(person.id(), person.name());
    }
}
