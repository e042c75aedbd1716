package conferencenews.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Asks for the first rows of several lists at once. No revision is looked at, so that a page reads only those which it
 * shows.
 */
@Component
class ListHeads {

    private final EntityManager database;

    ListHeads(EntityManager database) {
        this.database = database;
    }

    Question at(String language, Instant now) {
        return new Question(database, language, now);
    }

    /** Lists in the order in which they are added. */
    static final class Question {

        private final EntityManager database;
        private final String language;
        private final Instant now;
        private final List<String> branches = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();

        private Question(EntityManager database, String language, Instant now) {
            this.database = database;
            this.language = language;
            this.now = now;
        }

        Question newest(short kind, long list, int limit) {
            return branch(listing(kind, list) + Listings.NEWEST_FIRST + " limit " + limit);
        }

        /** The one before an article in the order of a list. */
        Question previous(short kind, long list, Instant firstPublic, long article) {
            return branch(listing(kind, list) + " and (l.firstPublic, l.article) < " + pair(firstPublic, article)
                    + Listings.NEWEST_FIRST + " limit 1");
        }

        /** The one after an article in the order of a list. */
        Question next(short kind, long list, Instant firstPublic, long article) {
            return branch(listing(kind, list) + " and (l.firstPublic, l.article) > " + pair(firstPublic, article)
                    + Listings.OLDEST_FIRST + " limit 1");
        }

        /** The newest whose publication date lies before an instant. */
        Question newestBefore(short kind, long list, Instant before) {
            return branch(listing(kind, list) + " and l.firstPublic < " + parameter(before) + Listings.NEWEST_FIRST
                    + " limit 1");
        }

        /** The versions of a piece in other languages. */
        Question translations(long translationKey, long article) {
            return branch("r.id, a.id, a.language, p.firstPublic from Publication p join p.article a join p.revision r"
                    + " where a.translationKey = " + parameter(translationKey) + " and a.id <> " + parameter(article)
                    + " and " + Visible.PUBLICATION);
        }

        /** The heads of each list. */
        List<List<Head>> read() {
            List<List<Head>> heads = new ArrayList<>();
            if (branches.isEmpty()) {
                return heads;
            }
            branches.forEach(branch -> heads.add(new ArrayList<>()));
            Query query = database.createQuery(String.join(" union all ", branches), Object[].class)
                    .setParameter("now", now);
            for (int number = 0; number < parameters.size(); number++) {
                query.setParameter("p" + number, parameters.get(number));
            }
            for (Object row : query.getResultList()) {
                Object[] values = (Object[]) row;
                heads.get((int) values[0])
                        .add(new Head((long) values[1], (long) values[2], (String) values[3], (Instant) values[4]));
            }
            heads.forEach(list -> list.sort(Head.NEWEST_FIRST));
            return heads;
        }

        private Question branch(String select) {
            branches.add("(select " + branches.size() + ", " + select + ")");
            return this;
        }

        private String listing(short kind, long list) {
            return "l.revision.id, l.article, l.language, l.firstPublic from Listing l where l.kind = " + kind
                    + " and l.list = " + parameter(list) + " and l.language = " + parameter(language) + " and "
                    + Visible.LISTING;
        }

        private String pair(Instant firstPublic, long article) {
            return "(" + parameter(firstPublic) + ", " + parameter(article) + ")";
        }

        private String parameter(Object value) {
            parameters.add(value);
            return ":p" + (parameters.size() - 1);
        }
    }
}
