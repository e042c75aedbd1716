package conferencenews.article;

import conferencenews.article.Alignment.Row;
import conferencenews.article.ContentDiff.Field;
import conferencenews.article.ContentDiff.How;
import conferencenews.article.ContentDiff.Line;
import conferencenews.article.ContentDiff.Part;
import conferencenews.article.ImageUse.Place;
import conferencenews.article.WordDiff.Fate;
import conferencenews.article.WordDiff.Span;
import conferencenews.directory.Linked;
import conferencenews.media.LibraryNames;
import conferencenews.site.Dates;
import conferencenews.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Compares contents of articles. Whatever they refer to is called by its name in the reader's language. */
@Component
class ContentDiffs {

    private final Taxonomy taxonomy;
    private final LibraryNames library;
    private final CreditLines creditLines;
    private final ArticleLinks articleLinks;
    private final Dates dates;
    private final MessageSource messages;

    ContentDiffs(
            Taxonomy taxonomy,
            LibraryNames library,
            CreditLines creditLines,
            ArticleLinks articleLinks,
            Dates dates,
            MessageSource messages) {
        this.taxonomy = taxonomy;
        this.library = library;
        this.creditLines = creditLines;
        this.articleLinks = articleLinks;
        this.dates = dates;
        this.messages = messages;
    }

    ContentDiff between(ArticleContent before, ArticleContent after, Locale locale) {
        return new Fields(before, after, locale).diff();
    }

    /** One comparison. */
    private final class Fields {

        private final ArticleContent before;
        private final ArticleContent after;
        private final Locale locale;
        private final Comparison comparison = new Comparison();
        private final WordDiff words = new WordDiff(comparison);
        private final List<Field> fields = new ArrayList<>();

        Fields(ArticleContent before, ArticleContent after, Locale locale) {
            this.before = before;
            this.after = after;
            this.locale = locale;
        }

        ContentDiff diff() {
            text("headline", ArticleContent::headline);
            text("standfirst", ArticleContent::standfirst);
            add("body", new BodyDiff(before.body(), after.body(), comparison, this::block).parts());
            pictures();
            Map<Long, String> files = LibraryNumber.labels(library.attachments(both(ArticleContent::attachments)));
            list(
                    "attachments",
                    content -> content.attachments().stream()
                            .map(LibraryNumber.printed(files))
                            .toList());
            links();
            text("kind", content -> message("admin.kind." + content.kind()));
            text("section", this::section);
            list(
                    "tags",
                    content -> taxonomy.tags(content.tags()).stream()
                            .map(tag -> tag.name(locale))
                            .sorted() // forms tick them in another order, which changes nothing
                            .toList());
            list(
                    "credits",
                    content -> creditLines.print(content.credits()).lines().toList());
            text("source", ArticleContent::source);
            text("datelinePlace", ArticleContent::datelinePlace);
            text("datelineOn", content -> content.datelineOn() == null ? "" : dates.day(content.datelineOn(), locale));
            text("slug", ArticleContent::slug);
            text("seoTitle", ArticleContent::seoTitle);
            text("seoDescription", ArticleContent::seoDescription);
            return new ContentDiff(List.copyOf(fields));
        }

        private void add(String name, List<Part> parts) {
            if (!parts.isEmpty()) {
                fields.add(new Field(name, "admin.article." + name, parts));
            }
        }

        private void text(String name, Function<ArticleContent, String> value) {
            String former = value.apply(before);
            String present = value.apply(after);
            if (!former.equals(present)) {
                add(name, List.of(new Part(How.EDITED, "", List.of(new Line("", words.between(former, present))))));
            }
        }

        private void list(String name, Function<ArticleContent, List<String>> items) {
            List<String> former = items.apply(before);
            List<String> present = items.apply(after);
            List<Part> parts = new ArrayList<>();
            for (Row row : Alignment.of(former, present, comparison).rows()) {
                if (!row.isAnchor()) {
                    String item = row.isRemoved() ? former.get(row.before()) : present.get(row.after());
                    parts.add(new Part(how(row), "", List.of(new Line("", List.of(new Span(fate(row), item))))));
                }
            }
            add(name, parts);
        }

        private void links() {
            Map<ArticleLink, Linked> named = articleLinks.named(
                    Stream.of(before, after)
                            .flatMap(content -> content.links().stream())
                            .toList(),
                    locale.getLanguage());
            list(
                    "links",
                    content -> content.links().stream()
                            .map(link -> describe(link, named.get(link)))
                            .toList());
        }

        private String describe(ArticleLink link, @Nullable Linked target) {
            String role = message(LinkWords.key(link.kind(), link.role()));
            String name = target == null ? String.valueOf(link.target()) : target.name();
            return Stream.of(role, name, link.title())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · "));
        }

        private void pictures() {
            Map<Long, String> names = LibraryNumber.labels(library.images(both(
                    content -> content.images().stream().map(ImageUse::image).toList())));
            add("lead", uses(Place.LEAD, LibraryNumber.printed(names)));
            add("gallery", uses(Place.GALLERY, LibraryNumber.printed(names)));
        }

        private List<Part> uses(Place place, Function<Long, String> names) {
            List<ImageUse> former = before.images(place);
            List<ImageUse> present = after.images(place);
            List<Part> parts = new ArrayList<>();
            for (Row row : Alignment.of(keys(former), keys(present), comparison).rows()) {
                ImageUse old = row.isAdded() ? null : former.get(row.before());
                ImageUse use = row.isRemoved() ? null : present.get(row.after());
                List<Line> lines = lines(old, use);
                if (!row.isAnchor() || !lines.isEmpty()) {
                    parts.add(new Part(
                            how(row),
                            names.apply(use == null ? former.get(row.before()).image() : use.image()),
                            lines));
                }
            }
            return parts;
        }

        private List<Line> lines(@Nullable ImageUse old, @Nullable ImageUse use) {
            return Stream.of(
                            line("alt", ImageUse::alt, old, use),
                            line("caption", ImageUse::caption, old, use),
                            line("credit", ImageUse::credit, old, use))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private Optional<Line> line(
                String name, Function<ImageUse, String> text, @Nullable ImageUse old, @Nullable ImageUse use) {
            String former = old == null ? "" : text.apply(old);
            String present = use == null ? "" : text.apply(use);
            return former.equals(present)
                    ? Optional.empty()
                    : Optional.of(new Line(message("admin.article.use." + name), words.between(former, present)));
        }

        private String section(ArticleContent content) {
            return taxonomy.sections()
                    .find(content.section())
                    .map(section -> section.name(locale))
                    .orElse("");
        }

        private String block(int number, List<String> kinds) {
            String names = kinds.stream()
                    .map(kind -> message("admin.diff.block." + kind))
                    .collect(Collectors.joining(" → "));
            return message("admin.diff.block", String.valueOf(number), names);
        }

        private Set<Long> both(Function<ArticleContent, List<Long>> ids) {
            return Stream.of(before, after)
                    .flatMap(content -> ids.apply(content).stream())
                    .collect(Collectors.toSet());
        }

        private String message(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }
    }

    private static How how(Row row) {
        if (row.isRemoved()) {
            return How.REMOVED;
        }
        return row.isAdded() ? How.ADDED : row.moved() ? How.MOVED : How.EDITED;
    }

    private static Fate fate(Row row) {
        return row.isRemoved() ? Fate.REMOVED : row.isAdded() ? Fate.ADDED : Fate.KEPT;
    }

    private static List<String> keys(List<ImageUse> uses) {
        return uses.stream().map(use -> String.valueOf(use.image())).toList();
    }
}
