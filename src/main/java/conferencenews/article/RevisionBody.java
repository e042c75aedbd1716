package conferencenews.article;

import conferencenews.site.RichText;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The text of a revision, in a table of its own so that lists never read it. */
@Entity
@Immutable
class RevisionBody {

    @Id
    private @Nullable Long revisionId;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id")
    private Revision revision;

    private String html;

    @SuppressWarnings("NullAway.Init")
    protected RevisionBody() {}

    RevisionBody(Revision revision, RichText text) {
        this.revision = revision;
        this.html = text.html();
    }

    RichText text() {
        return new RichText(html);
    }
}
