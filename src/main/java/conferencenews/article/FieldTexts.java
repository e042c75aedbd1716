package conferencenews.article;

import conferencenews.article.ArticleForm.Format;
import conferencenews.article.ContentDiff.Part;
import conferencenews.article.EditConflict.Difference;
import conferencenews.site.RichText;
import conferencenews.taxonomy.SectionTree;
import conferencenews.taxonomy.TagLink;
import conferencenews.taxonomy.Taxonomy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the parts of a form say, as texts that can be compared and read. */
@Component
class FieldTexts {

    /** What is no content: it belongs to the page or to one save, not to the article. */
    private static final Set<String> ASIDE =
            Set.of("base", "version", "language", "bodyFormat", "note", "substantive", "publicNote");

    private final Taxonomy taxonomy;
    private final ContentDiffs diffs;

    FieldTexts(Taxonomy taxonomy, ContentDiffs diffs) {
        this.taxonomy = taxonomy;
        this.diffs = diffs;
    }

    List<Difference> differences(FormFields mine, FormFields theirs, Locale locale) {
        return differences(mine, theirs, theirs, locale);
    }

    /** The parts that differ between two forms, and which of the two changed them. */
    List<Difference> differences(FormFields mine, FormFields theirs, FormFields base, Locale locale) {
        List<Difference> differences = new ArrayList<>();
        RichText before = RichText.fromHtml(base.value("body"));
        for (String part : names()) {
            String own = text(part, mine, before, locale);
            String other = text(part, theirs, before, locale);
            String former = text(part, base, before, locale);
            boolean follows = part.equals("slug") && own.isEmpty(); // the headline, as long as nobody gives one
            if (!own.equals(other) && !follows) {
                differences.add(new Difference(
                        part,
                        own,
                        other,
                        !own.equals(former),
                        !other.equals(former),
                        part.equals("body") ? parts(own, other, locale) : List.of()));
            }
        }
        return differences;
    }

    /** Whether two forms have the same content. */
    boolean areSame(FormFields one, FormFields other) {
        RichText before = RichText.fromHtml(other.value("body"));
        return names().stream()
                .allMatch(part ->
                        text(part, one, before, Locale.ENGLISH).equals(text(part, other, before, Locale.ENGLISH)));
    }

    private List<Part> parts(String mine, String theirs, Locale locale) {
        if (mine.length() > ArticleContent.MAX_BODY || theirs.length() > ArticleContent.MAX_BODY) {
            return List.of();
        }
        return diffs.between(withBody(theirs), withBody(mine), locale).fields().stream()
                .flatMap(field -> field.parts().stream())
                .toList();
    }

    private static ArticleContent withBody(String html) {
        return new ArticleContent(
                Kind.NEWS, 0, "", "", "", new RichText(html), List.of(), "", "", null, List.of(), "", "");
    }

    private static List<String> names() {
        return Arrays.stream(ArticleForm.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !ASIDE.contains(name))
                .toList();
    }

    private String text(String part, FormFields form, RichText before, Locale locale) {
        return switch (part) {
            case "body" -> body(form, before);
            case "section" -> section(form.value("section"), locale);
            case "tags" -> tags(form.all("tags"), locale);
            case "lead" -> image(form, "lead").text();
            case "gallery" -> gallery(form);
            case "attachments" -> attachments(form);
            case "links" -> links(form);
            default -> plain(String.join("\n", form.all(part)));
        };
    }

    /** As it would be saved, so that spaces between blocks are no difference. */
    private static String body(FormFields form, RichText before) {
        String typed = form.value("body");
        RichText text = form.value("bodyFormat").equals(Format.TEXT.name())
                ? RichText.fromPlainText(typed)
                : RichText.fromHtml(typed);
        return text.identified(before).html();
    }

    private String section(String typed, Locale locale) {
        SectionTree sections = taxonomy.sections();
        return number(typed)
                .flatMap(id -> sections.find(id).stream())
                .map(section -> section.name(locale))
                .findFirst()
                .orElse(typed.strip());
    }

    private String tags(List<String> typed, Locale locale) {
        List<Long> ids = typed.stream().flatMap(FieldTexts::number).toList();
        return taxonomy.tags(ids).stream()
                .map((TagLink tag) -> tag.name(locale))
                .collect(Collectors.joining(", "));
    }

    private static String gallery(FormFields form) {
        return ordered(
                form,
                "gallery",
                path -> image(form, path).text(),
                path -> image(form, path).position());
    }

    private static String attachments(FormFields form) {
        return ordered(
                form, "attachments", path -> plain(form.value(path + ".file")), path -> form.value(path + ".position"));
    }

    private static String links(FormFields form) {
        return form.rows("links").stream()
                .map(row -> "links[" + row + "]")
                .filter(path -> !plain(form.value(path + ".name")).isEmpty())
                .map(path -> Stream.of("as", "name", "title")
                        .map(field -> plain(form.value(path + "." + field)))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    private static String ordered(
            FormFields form, String list, Function<String, String> text, Function<String, String> position) {
        return form.rows(list).stream()
                .map(row -> list + "[" + row + "]")
                .filter(path -> !text.apply(path).isEmpty())
                .sorted(Comparator.comparingInt(path -> place(position.apply(path))))
                .map(text)
                .collect(Collectors.joining("\n\n"));
    }

    private static int place(String typed) {
        return RowPosition.isOne(typed) ? RowPosition.of(typed) : Integer.MAX_VALUE;
    }

    private static ImageRow image(FormFields form, String path) {
        return new ImageRow(
                plain(form.value(path + ".image")),
                plain(form.value(path + ".alt")),
                plain(form.value(path + ".caption")),
                plain(form.value(path + ".credit")),
                form.value(path + ".position"));
    }

    private static Stream<Long> number(String typed) {
        return typed.strip().matches("\\d{1,18}") ? Stream.of(Long.valueOf(typed.strip())) : Stream.empty();
    }

    private static String plain(String typed) {
        return typed.replace("\r\n", "\n").strip();
    }
}
