package conferencenews.article;

import conferencenews.directory.LinkKind;
import conferencenews.directory.TypedTarget;
import conferencenews.site.PlainText;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an editor typed about something that the article is about.
 *
 * @param as its kind and role: {@code person.speaker}, {@code person}
 * @param name its number, as the suggestions have it: {@code 12 – LIU Enmei}; or a name
 * @param block the block of the body that says so; empty for the first that names it
 */
record LinkRow(
        @PlainText(max = 40) String as,
        @PlainText(max = 320) String name,
        @PlainText(max = ArticleLink.MAX_TITLE) String title,
        @PlainText(max = 20) String block) {

    private static final int BLANK_ROWS = 2;

    private static final LinkRow EMPTY = new LinkRow("", "", "", "");

    LinkRow {
        as = Objects.requireNonNullElse(as, "");
        name = Objects.requireNonNullElse(name, "").strip();
        title = Objects.requireNonNullElse(title, "").strip();
        block = Objects.requireNonNullElse(block, "");
    }

    static List<LinkRow> of(List<ArticleLink> links, Function<ArticleLink, String> names) {
        return links.stream()
                .map(link -> new LinkRow(as(link.kind(), link.role()), names.apply(link), link.title(), link.block()))
                .toList();
    }

    static String as(LinkKind kind, String role) {
        String code = kind.name().toLowerCase(Locale.ROOT);
        return role.isEmpty() ? code : code + "." + role;
    }

    /** Those that were filled in, and some more to fill in. */
    static List<LinkRow> withBlank(@Nullable List<LinkRow> rows) {
        Stream<LinkRow> typed = rows == null
                ? Stream.empty()
                : rows.stream().filter(Objects::nonNull).filter(row -> !row.isBlank());
        return Stream.concat(typed, Collections.nCopies(BLANK_ROWS, EMPTY).stream())
                .toList();
    }

    /** A row without a name is empty, whatever else it says, as long as that is text. */
    public boolean isBlank() {
        return name.isEmpty() && Stream.of(as, title, block).allMatch(PlainText.Check::isClean);
    }

    Optional<LinkKind> kind() {
        String code = as.replaceFirst("\\..*", "");
        return Arrays.stream(LinkKind.values())
                .filter(kind -> as(kind, "").equals(code))
                .findFirst();
    }

    String role() {
        return as.contains(".") ? as.substring(as.indexOf('.') + 1) : "";
    }

    /** The number in the name; null where a name was typed. */
    public @Nullable Long id() {
        return TypedTarget.number(name);
    }

    /** The link, if it needs nobody to look for a name. */
    static List<ArticleLink> numbered(List<LinkRow> rows) {
        return rows.stream()
                .filter(row -> row.id() != null && row.isUnderstood())
                .map(row -> row.link(Objects.requireNonNull(row.id())))
                .toList();
    }

    boolean isUnderstood() {
        return kind().filter(kind -> kind.knows(role())).isPresent();
    }

    ArticleLink link(long target) {
        return new ArticleLink(kind().orElseThrow(), target, role(), title, block);
    }
}
