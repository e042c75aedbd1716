package conferencenews.article;

import conferencenews.site.Slug;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which slug an article gets: it follows the headline until the first publication, then never by itself. */
final class ArticleSlug {

    /** The slug of a headline without letters or digits: an address is never empty. */
    private static final String NAMELESS = "article";

    /** What the addresses behind an article's number mean already. */
    private static final Set<String> RESERVED = Set.of("versions");

    private ArticleSlug() {}

    /** @param former the revision before; null for the first */
    static String of(ArticleContent content, @Nullable Revision former, boolean hasBeenPublic) {
        return of(content.headline(), content.slug(), former, hasBeenPublic);
    }

    /** @param typed may be empty */
    static String of(String headline, String typed, @Nullable Revision former, boolean hasBeenPublic) {
        String wanted = free(Slug.of(typed));
        if (former == null) {
            return wanted.isEmpty() ? named(headline) : wanted;
        }
        boolean untouched = wanted.isEmpty() || wanted.equals(former.slug());
        boolean followed = former.slug().equals(named(former.headline()));
        if (untouched && (hasBeenPublic || !followed && !wanted.isEmpty())) {
            return former.slug();
        }
        return untouched ? named(headline) : wanted;
    }

    private static String named(String headline) {
        String slug = free(Slug.of(headline));
        return slug.isEmpty() ? NAMELESS : slug;
    }

    private static String free(String slug) {
        return RESERVED.contains(slug) ? NAMELESS + "-" + slug : slug;
    }
}
