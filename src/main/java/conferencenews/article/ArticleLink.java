package conferencenews.article;

import conferencenews.directory.LinkKind;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;

/**
 * What a revision is about.
 *
 * @param role one of its kind's; may be empty
 * @param title what a person was then, in the words of the article; may be empty
 * @param block the id of the block of the body that says so; empty if none does
 */
@Embeddable
public record ArticleLink(
        @Convert(converter = Codes.OfLinkKind.class) LinkKind kind,

        @Column(name = "target_id") long target,

        String role,
        String title,
        String block) {

    static final int MAX_TITLE = 200;

    public ArticleLink {
        if (!kind.knows(role)) {
            throw new IllegalArgumentException(kind + " has no role " + role);
        }
    }

    ArticleLink at(String block) {
        return new ArticleLink(kind, target, role, title, block);
    }

    boolean isSameAs(ArticleLink other) {
        return kind == other.kind && target == other.target && role.equals(other.role);
    }
}
