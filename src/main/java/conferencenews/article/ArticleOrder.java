package conferencenews.article;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the editors' list is sorted; each is the order of an index. */
enum ArticleOrder {
    EDITED("a.editedAt", true),
    EDITED_FIRST("a.editedAt", false),
    HEADLINE("a.newest.sortKey", false),
    HEADLINE_LAST("a.newest.sortKey", true),
    PUBLISHED("a.firstPublic", true),
    PUBLISHED_FIRST("a.firstPublic", false);

    private final String key;
    private final boolean descending;

    ArticleOrder(String key, boolean descending) {
        this.key = key;
        this.descending = descending;
    }

    /** What is none of them is the last edited first. */
    static ArticleOrder of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(order -> order.parameter().equals(name))
                .findFirst()
                .orElse(EDITED);
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The expression it sorts by, for an article {@code a}. */
    String key() {
        return key;
    }

    String clause() {
        String direction = descending ? " desc" : "";
        return " order by " + key + direction + ", a.id" + direction;
    }

    /** The comparison of what stands before a key, or at it. */
    String upTo() {
        return descending ? ">=" : "<=";
    }

    public boolean isDescending() {
        return descending;
    }

    /** The same column the other way round. */
    public ArticleOrder reversed() {
        return values()[ordinal() ^ 1];
    }

    public boolean isOf(ArticleOrder column) {
        return key.equals(column.key);
    }

    /** Only what has a publication date, or is to have one, can be sorted by it. */
    boolean isByPublication() {
        return isOf(PUBLISHED);
    }
}
