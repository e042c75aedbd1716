package conferencenews.conference;

import org.springframework.stereotype.Component;

/**
 * Which conferences readers may know of, in the words of queries; nothing else spells it. A conference is public, with
 * all its parts, while it is announced by itself or an article that can be read names it or a part of it; a series, too,
 * while one of its conferences is.
 */
@Component
class PublicConference {

    private static final String ANNOUNCED = "(%1$s.public_from <= :now and :now < %1$s.public_until)";

    private final String condition;

    PublicConference(NamingArticles articles) {
        String edition = "(" + ANNOUNCED.formatted("e")
                + " or exists (select 1 from conference d where d.edition_id = e.id and " + articles.condition("d.id")
                + "))";
        this.condition =
                "((c.edition_id is not null and exists (select 1 from conference e where e.id = c.edition_id and "
                        + edition + ")) or (c.kind = 'series' and (" + ANNOUNCED.formatted("c") + " or "
                        + articles.condition("c.id")
                        + " or exists (select 1 from conference e where e.parent_id = c.id and e.kind = 'conference' and "
                        + edition
                        + "))))";
    }

    /** For a row {@code c} of the table; the parameter is {@code now}. */
    String condition() {
        return condition;
    }
}
