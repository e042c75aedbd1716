package conferencenews.article;

import conferencenews.taxonomy.SectionTree;
import conferencenews.taxonomy.TagLink;
import conferencenews.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one editor typed beside what another saved in the meantime. */
record EditConflict(
        ArticleForm mine,
        ArticleForm theirs,
        int theirNumber,
        @Nullable String theirBy,
        Instant theirAt,
        List<FieldPair> fields) {

    static EditConflict between(
            ArticleForm mine,
            ArticleForm theirs,
            Revision latest,
            @Nullable String by,
            Taxonomy taxonomy,
            Locale locale) {
        SectionTree sections = taxonomy.sections();
        List<FieldPair> fields = List.of(
                pair("headline", mine.headline(), theirs.headline()),
                pair("standfirst", mine.standfirst(), theirs.standfirst()),
                pair("body", mine.body(), theirs.body()),
                pair("kind", mine.kind(), theirs.kind()),
                pair("section", name(sections, mine.section(), locale), name(sections, theirs.section(), locale)),
                pair("tags", names(taxonomy, mine, locale), names(taxonomy, theirs, locale)),
                pair("credits", mine.credits(), theirs.credits()),
                pair("source", mine.source(), theirs.source()),
                pair("datelinePlace", mine.datelinePlace(), theirs.datelinePlace()),
                pair("datelineOn", mine.datelineOn(), theirs.datelineOn()),
                pair("slug", mine.slug(), theirs.slug()),
                pair("seoTitle", mine.seoTitle(), theirs.seoTitle()),
                pair("seoDescription", mine.seoDescription(), theirs.seoDescription()),
                pair("lead", mine.lead().text(), theirs.lead().text()),
                pair("gallery", gallery(mine), gallery(theirs)),
                pair("attachments", files(mine), files(theirs)));
        return new EditConflict(mine, theirs, latest.number(), by, latest.savedAt(), fields);
    }

    private static FieldPair pair(String name, @Nullable Object mine, @Nullable Object theirs) {
        return new FieldPair(name, "admin.article." + name, text(mine), text(theirs));
    }

    private static String gallery(ArticleForm form) {
        return form.gallery().stream().map(ImageRow::text).collect(Collectors.joining("\n\n"));
    }

    private static String files(ArticleForm form) {
        return form.attachments().stream().map(FileRow::file).collect(Collectors.joining("\n"));
    }

    private static String text(@Nullable Object typed) {
        return Objects.toString(typed, "").replace("\r\n", "\n").strip();
    }

    private static String name(SectionTree sections, @Nullable Long id, Locale locale) {
        return id == null
                ? ""
                : sections.find(id).map(section -> section.name(locale)).orElse("");
    }

    private static String names(Taxonomy taxonomy, ArticleForm form, Locale locale) {
        return taxonomy.tags(form.tags()).stream()
                .map((TagLink tag) -> tag.name(locale))
                .collect(Collectors.joining(", "));
    }

    /** One field in both versions, as text. */
    record FieldPair(String name, String labelKey, String mine, String theirs) {

        public boolean differs() {
            return !mine.equals(theirs);
        }
    }
}
