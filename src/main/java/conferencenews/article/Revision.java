package conferencenews.article;

import conferencenews.site.RichText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Everything an article said when a person saved it. Immutable. */
@Entity
@Immutable
class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long articleId;
    private int number;
    private Kind kind;
    private long sectionId;
    private String headline;
    private String slug;
    private String standfirst;
    private String source;
    private String datelinePlace;
    private @Nullable LocalDate datelineOn;
    private String seoTitle;
    private String seoDescription;
    private boolean substantive;
    private String publicNote;
    private String note;
    private @Nullable Long savedBy;
    private Instant savedAt;

    /** One row in a table of its own; a collection because a body is loaded only where it is shown. */
    @ElementCollection
    @CollectionTable(name = "revision_body", joinColumns = @JoinColumn(name = "revision_id"))
    @Column(name = "html")
    private List<String> bodies = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "revision_tag", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "position")
    @Column(name = "tag_id")
    private List<Long> tags = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "revision_credit", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "position")
    private List<Credit> credits = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "revision_image", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "position")
    private List<ImageUse> images = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "revision_attachment", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "position")
    @Column(name = "attachment_id")
    private List<Long> attachments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "revision_link", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "position")
    private List<ArticleLink> links = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Revision() {}

    Revision(
            long articleId,
            int number,
            ArticleContent content,
            RevisionRemarks remarks,
            @Nullable Long by,
            Instant at) {
        this.articleId = articleId;
        this.number = number;
        this.kind = content.kind();
        this.sectionId = content.section();
        this.headline = content.headline();
        this.slug = content.slug();
        this.standfirst = content.standfirst();
        this.source = content.source();
        this.datelinePlace = content.datelinePlace();
        this.datelineOn = content.datelineOn();
        this.seoTitle = content.seoTitle();
        this.seoDescription = content.seoDescription();
        this.tags.addAll(content.tags());
        this.credits.addAll(content.credits());
        this.bodies.add(content.body().html());
        this.images.addAll(content.images());
        this.attachments.addAll(content.attachments());
        this.links.addAll(content.links());
        this.substantive = remarks.substantive();
        this.publicNote = remarks.publicNote();
        this.note = remarks.note();
        this.savedBy = by;
        this.savedAt = at;
    }

    ArticleContent content() {
        return ArticleContent.stored(
                kind,
                sectionId,
                headline,
                slug,
                standfirst,
                bodies.get(0),
                credits,
                source,
                datelinePlace,
                datelineOn,
                tags,
                seoTitle,
                seoDescription,
                images,
                attachments,
                links);
    }

    RevisionRemarks remarks() {
        return new RevisionRemarks(substantive, publicNote, note);
    }

    RichText body() {
        return new RichText(bodies.get(0));
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    long articleId() {
        return articleId;
    }

    int number() {
        return number;
    }

    Kind kind() {
        return kind;
    }

    long section() {
        return sectionId;
    }

    String headline() {
        return headline;
    }

    String slug() {
        return slug;
    }

    String standfirst() {
        return standfirst;
    }

    List<Long> tags() {
        return List.copyOf(tags);
    }

    List<Credit> credits() {
        return List.copyOf(credits);
    }

    @Nullable
    Long savedBy() {
        return savedBy;
    }

    Instant savedAt() {
        return savedAt;
    }
}
