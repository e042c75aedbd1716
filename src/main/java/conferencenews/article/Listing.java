package conferencenews.article;

import conferencenews.directory.LinkKind;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** This article stands in this list from then to then. Derived by {@link ListingRebuild}, read by every list. */
@Entity
@Immutable
@IdClass(Listing.Identity.class)
class Listing {

    /** The whole site; its list id is 0. */
    static final short SITE = 0;

    /** A section or one of its ancestors. */
    static final short SECTION = 1;

    static final short TAG = 2;

    /** What articles link to; the list ids are those of its own tables. */
    static short of(LinkKind kind) {
        return (short) kind.code();
    }

    @Id
    @Column(name = "publication_id")
    private long publication;

    @Id
    @Column(name = "list_kind")
    private short kind;

    @Id
    @Column(name = "list_id")
    private long list;

    private String language;
    private Instant firstPublic;

    @Column(name = "article_id")
    private long article;

    @Embedded
    private PublicInterval interval;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id")
    private Revision revision;

    @SuppressWarnings("NullAway.Init")
    protected Listing() {}

    record Identity(long publication, short kind, long list) implements Serializable {}
}
