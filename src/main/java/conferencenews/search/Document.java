package conferencenews.search;

import conferencenews.article.PublishedText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;

/**
 * A publication as the index has it. When it is public stands in it, so that what is found follows the clock without
 * anything being indexed anew; of an article never more than one is public at an instant.
 */
@SearchEntity
@Indexed(index = "articles")
public final class Document {

    static final String ANALYZER = "text";

    @DocumentId
    private final Long publication;

    @GenericField(projectable = Projectable.YES)
    private final Long article;

    @GenericField
    private final Long publicFrom;

    @GenericField
    private final Long publicUntil;

    @GenericField(sortable = Sortable.YES)
    private final Long firstPublic;

    @GenericField(aggregable = Aggregable.YES)
    private final Integer year;

    @GenericField(aggregable = Aggregable.YES)
    private final Long section;

    @KeywordField(aggregable = Aggregable.YES)
    private final String language;

    @KeywordField(aggregable = Aggregable.YES)
    private final String kind;

    @FullTextField(analyzer = ANALYZER, projectable = Projectable.YES, highlightable = Highlightable.PLAIN)
    private final String headline;

    @FullTextField(analyzer = ANALYZER, projectable = Projectable.YES, highlightable = Highlightable.PLAIN)
    private final String standfirst;

    @FullTextField(analyzer = ANALYZER, projectable = Projectable.YES, highlightable = Highlightable.PLAIN)
    private final String body;

    @FullTextField(analyzer = ANALYZER)
    private final List<String> names;

    /** In milliseconds: what is older than the building of the whole index belongs to nothing any more. */
    @GenericField
    private final Long written;

    private Document(PublishedText text, ZoneId zone, Instant written) {
        this.publication = text.publication();
        this.article = text.article();
        this.publicFrom = text.from().toEpochMilli();
        this.publicUntil = text.until().toEpochMilli();
        this.firstPublic = text.firstPublic().toEpochMilli();
        this.year = text.firstPublic().atZone(zone).getYear();
        this.section = text.section();
        this.language = text.language();
        this.kind = text.kind().name();
        this.headline = text.headline();
        this.standfirst = text.standfirst();
        this.body = text.body().plainText();
        this.names = text.names();
        this.written = written.toEpochMilli();
    }

    static Document of(PublishedText text, ZoneId zone, Instant written) {
        return new Document(text, zone, written);
    }

    long publication() {
        return publication;
    }
}
