package conferencenews.conference;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What articles say of conferences; implemented by the module that knows articles, and who may read them when. */
public interface NamingArticles {

    /**
     * The condition of a query that an article names a conference which can be read at the instant of the parameter
     * {@code now}.
     *
     * @param id the column with the id of the conference: {@code c.id}
     */
    String condition(String id);

    /** Whether any version of any article names it, public or not. */
    boolean isNamed(long conference);

    /** The articles that name any of these conferences and can be read at that instant, the newest first. */
    List<NamingArticle> of(Collection<Long> conferences, Instant now);

    /** The agreements that are named by the articles that name any of these conferences, as far as they can be read. */
    Set<Long> agreements(Collection<Long> conferences, Instant now);

    /** The conferences that are named by what can be read in a section, or below it. */
    Set<Long> inSection(long section, Instant now);
}
