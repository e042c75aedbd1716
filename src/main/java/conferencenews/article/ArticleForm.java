package conferencenews.article;

import static conferencenews.article.ArticleContent.MAX_BODY;
import static conferencenews.article.ArticleContent.MAX_HEADLINE;
import static conferencenews.article.ArticleContent.MAX_NAME;
import static conferencenews.article.ArticleContent.MAX_NOTE;
import static conferencenews.article.ArticleContent.MAX_SEO_DESCRIPTION;
import static conferencenews.article.ArticleContent.MAX_SEO_TITLE;
import static conferencenews.article.ArticleContent.MAX_SLUG;
import static conferencenews.article.ArticleContent.MAX_SOURCE;
import static conferencenews.article.ArticleContent.MAX_STANDFIRST;

import conferencenews.article.ImageUse.Place;
import conferencenews.site.Dates;
import conferencenews.site.PlainText;
import conferencenews.site.RichText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What an editor typed about an article.
 *
 * @param base the number of the revision it was opened on; 0 for a new article
 * @param version the article's version then
 * @param credits one line each: role, colon, name
 * @param gallery with empty rows at the end, like the attachments
 */
record ArticleForm(
        Integer base,
        Integer version,
        String language,
        @Nullable Long translationOf,
        @NotNull(message = "{article.kind.missing}") Kind kind,
        @NotNull(message = "{article.section.missing}") Long section,
        @PlainText(max = MAX_HEADLINE) String headline,
        @PlainText(max = MAX_SLUG) String slug,
        @PlainText(max = MAX_STANDFIRST) String standfirst,
        @PlainText(max = MAX_BODY) String body,
        Format bodyFormat,
        @PlainText(max = 20_000) String credits,
        @PlainText(max = MAX_SOURCE) String source,
        @PlainText(max = MAX_NAME) String datelinePlace,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate datelineOn,

        List<Long> tags,
        @PlainText(max = MAX_SEO_TITLE) String seoTitle,
        @PlainText(max = MAX_SEO_DESCRIPTION) String seoDescription,
        @PlainText(max = MAX_NOTE) String note,
        boolean substantive,
        @PlainText(max = MAX_NOTE) String publicNote,
        @Valid ImageRow lead,
        List<@Valid ImageRow> gallery,
        List<@Valid FileRow> attachments,
        List<@Valid LinkRow> links) {

    /** How the body is written. */
    enum Format {
        HTML,
        TEXT
    }

    ArticleForm {
        base = base == null ? 0 : base;
        version = version == null ? 0 : version;
        language = text(language);
        headline = text(headline);
        slug = text(slug);
        standfirst = text(standfirst);
        body = text(body);
        bodyFormat = bodyFormat == null ? Format.HTML : bodyFormat;
        credits = text(credits);
        source = text(source);
        datelinePlace = text(datelinePlace);
        tags = tags == null ? List.of() : tags.stream().filter(Objects::nonNull).toList();
        seoTitle = text(seoTitle);
        seoDescription = text(seoDescription);
        note = text(note);
        publicNote = text(publicNote);
        lead = lead == null ? ImageRow.EMPTY : lead;
        gallery = ImageRow.withBlank(gallery);
        attachments = FileRow.withBlank(attachments);
        links = LinkRow.withBlank(links);
    }

    static ArticleForm blank(String language, @Nullable Long section) {
        return new ArticleForm(
                0,
                0,
                language,
                null,
                Kind.NEWS,
                section,
                "",
                "",
                "",
                "",
                Format.HTML,
                "",
                "",
                "",
                null,
                List.of(),
                "",
                "",
                "",
                false,
                "",
                ImageRow.EMPTY,
                List.of(),
                List.of(),
                List.of());
    }

    static ArticleForm of(
            Article article, Revision revision, @Nullable Long translationOf, CreditLines lines, Names names) {
        ArticleContent content = revision.content();
        return new ArticleForm(
                revision.number(),
                article.version(),
                article.language(),
                translationOf,
                content.kind(),
                content.section(),
                content.headline(),
                content.slug(),
                content.standfirst(),
                content.body().html(),
                Format.HTML,
                lines.print(content.credits()),
                content.source(),
                content.datelinePlace(),
                content.datelineOn(),
                content.tags(),
                content.seoTitle(),
                content.seoDescription(),
                "",
                false,
                "",
                content.images(Place.LEAD).stream()
                        .findFirst()
                        .map(use -> ImageRow.of(use, "", names.image()))
                        .orElse(ImageRow.EMPTY),
                ImageRow.of(content.images(Place.GALLERY), names.image()),
                FileRow.of(content.attachments(), names.attachment()),
                LinkRow.of(content.links(), names.link()));
    }

    /**
     * All of it, without the links that are typed as names: {@link ArticleLinks#resolved} looks for those.
     *
     * @throws Refused if a field is not understood or the sanitised body is too long
     */
    ArticleContent content(CreditLines lines) {
        if (datelineOn != null && !Dates.isOfThisEra(datelineOn)) {
            throw new Refused("datelineOn", "site.time.era");
        }
        return new ArticleContent(
                kind,
                section,
                headline,
                slug,
                standfirst,
                richText(),
                lines.parse(credits),
                source,
                datelinePlace,
                datelineOn,
                tags,
                seoTitle,
                seoDescription,
                images(),
                FileRow.attachments(attachments),
                LinkRow.numbered(links));
    }

    private List<ImageUse> images() {
        List<ImageUse> uses = new ArrayList<>();
        if (!lead.isBlank()) {
            uses.add(lead.use("lead", Place.LEAD));
        }
        uses.addAll(ImageRow.gallery(gallery));
        return uses;
    }

    ArticleForm withLinks(List<LinkRow> links) {
        return new ArticleForm(
                base,
                version,
                language,
                translationOf,
                kind,
                section,
                headline,
                slug,
                standfirst,
                body,
                bodyFormat,
                credits,
                source,
                datelinePlace,
                datelineOn,
                tags,
                seoTitle,
                seoDescription,
                note,
                substantive,
                publicNote,
                lead,
                gallery,
                attachments,
                links);
    }

    /** Pictures from elsewhere that the saved body does not have. */
    List<String> leftOut() {
        return bodyFormat == Format.HTML ? RichText.foreignPictures(body) : List.of();
    }

    RevisionRemarks remarks() {
        return new RevisionRemarks(substantive, publicNote.strip(), note.strip());
    }

    /** Sanitised, however long. */
    RichText typedBody() {
        return bodyFormat == Format.TEXT ? RichText.fromPlainText(body) : RichText.fromHtml(body);
    }

    /** @throws Refused if the sanitised body is too long */
    RichText richText() {
        RichText text = typedBody();
        if (text.html().length() > MAX_BODY) {
            throw new Refused("body", "article.body.long");
        }
        return text;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** What to print for the numbers of images, attachments and what is linked. */
    record Names(Function<Long, String> image, Function<Long, String> attachment, Function<ArticleLink, String> link) {}
}
