package conferencenews.article;

import static conferencenews.site.PlainText.Check.cleaned;

import conferencenews.article.ImageUse.Place;
import conferencenews.site.PlainText;
import conferencenews.site.RichText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a revision holds. A draft may leave any text empty. Lengths are those of the columns.
 *
 * @param images at most one lead; those of the body are found in it when it is saved
 */
public record ArticleContent(
        Kind kind,
        long section,
        String headline,
        String slug,
        String standfirst,
        RichText body,
        List<Credit> credits,
        String source,
        String datelinePlace,
        @Nullable LocalDate datelineOn,
        List<Long> tags,
        String seoTitle,
        String seoDescription,
        List<ImageUse> images,
        List<Long> attachments,
        List<ArticleLink> links) {

    static final int MAX_HEADLINE = 300;
    static final int MAX_SLUG = 200;
    static final int MAX_STANDFIRST = 2_000;
    static final int MAX_BODY = 1_000_000;
    static final int MAX_SOURCE = 300;
    static final int MAX_NAME = 200;
    static final int MAX_SEO_TITLE = 300;
    static final int MAX_SEO_DESCRIPTION = 500;
    static final int MAX_NOTE = 2_000;

    /** Without images, attachments and links. */
    public ArticleContent(
            Kind kind,
            long section,
            String headline,
            String slug,
            String standfirst,
            RichText body,
            List<Credit> credits,
            String source,
            String datelinePlace,
            @Nullable LocalDate datelineOn,
            List<Long> tags,
            String seoTitle,
            String seoDescription) {
        this(
                kind,
                section,
                headline,
                slug,
                standfirst,
                body,
                credits,
                source,
                datelinePlace,
                datelineOn,
                tags,
                seoTitle,
                seoDescription,
                List.of(),
                List.of(),
                List.of());
    }

    /** Without links. */
    public ArticleContent(
            Kind kind,
            long section,
            String headline,
            String slug,
            String standfirst,
            RichText body,
            List<Credit> credits,
            String source,
            String datelinePlace,
            @Nullable LocalDate datelineOn,
            List<Long> tags,
            String seoTitle,
            String seoDescription,
            List<ImageUse> images,
            List<Long> attachments) {
        this(
                kind,
                section,
                headline,
                slug,
                standfirst,
                body,
                credits,
                source,
                datelinePlace,
                datelineOn,
                tags,
                seoTitle,
                seoDescription,
                images,
                attachments,
                List.of());
    }

    /** @throws IllegalArgumentException if a text is too long or holds control characters */
    public ArticleContent {
        headline = checked(oneLine(headline), MAX_HEADLINE);
        slug = checked(slug, MAX_SLUG);
        standfirst = checked(standfirst.strip(), MAX_STANDFIRST);
        checked(body.html(), MAX_BODY);
        credits = List.copyOf(credits);
        credits.forEach(credit -> checked(credit.name(), MAX_NAME));
        source = checked(source.strip(), MAX_SOURCE);
        datelinePlace = checked(datelinePlace.strip(), MAX_NAME);
        tags = List.copyOf(new LinkedHashSet<>(tags));
        seoTitle = checked(seoTitle.strip(), MAX_SEO_TITLE);
        seoDescription = checked(seoDescription.strip(), MAX_SEO_DESCRIPTION);
        images = images.stream().sorted(Comparator.comparing(ImageUse::place)).toList();
        images.forEach(ArticleContent::check);
        if (images.stream().filter(use -> use.place() == Place.LEAD).count() > 1) {
            throw new IllegalArgumentException("More than one lead image");
        }
        attachments = List.copyOf(new LinkedHashSet<>(attachments));
        links = List.copyOf(links);
        links.forEach(link -> checked(link.title(), ArticleLink.MAX_TITLE));
    }

    /** What is read back; characters that are refused when it is written may have got into the database another way. */
    static ArticleContent stored(
            Kind kind,
            long section,
            String headline,
            String slug,
            String standfirst,
            String html,
            List<Credit> credits,
            String source,
            String datelinePlace,
            @Nullable LocalDate datelineOn,
            List<Long> tags,
            String seoTitle,
            String seoDescription,
            List<ImageUse> images,
            List<Long> attachments,
            List<ArticleLink> links) {
        return new ArticleContent(
                kind,
                section,
                cleaned(headline),
                cleaned(slug),
                cleaned(standfirst),
                new RichText(cleaned(html)),
                credits.stream()
                        .map(credit -> new Credit(credit.role(), cleaned(credit.name())))
                        .toList(),
                cleaned(source),
                cleaned(datelinePlace),
                datelineOn,
                tags,
                cleaned(seoTitle),
                cleaned(seoDescription),
                images.stream().map(ImageUse::cleaned).toList(),
                attachments,
                links);
    }

    static String oneLine(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    /** With the headline, standfirst and body of these words. */
    ArticleContent with(Wording words) {
        return new ArticleContent(
                kind,
                section,
                words.headline(),
                slug,
                words.standfirst(),
                words.body(),
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

    /** To be translated: its address and the texts for search engines are made of other words. */
    ArticleContent asCopy() {
        return new ArticleContent(
                kind,
                section,
                headline,
                "",
                standfirst,
                body,
                credits,
                source,
                datelinePlace,
                datelineOn,
                tags,
                "",
                "",
                images,
                attachments,
                links);
    }

    public ArticleContent withSlug(String slug) {
        return with(section, slug, body, tags, images, attachments, links);
    }

    ArticleContent withSection(long section) {
        return with(section, slug, body, tags, images, attachments, links);
    }

    ArticleContent withTags(List<Long> tags) {
        return with(section, slug, body, tags, images, attachments, links);
    }

    ArticleContent withBody(RichText body) {
        return with(section, slug, body, tags, images, attachments, links);
    }

    public ArticleContent withImages(List<ImageUse> images) {
        return with(section, slug, body, tags, images, attachments, links);
    }

    public ArticleContent withAttachments(List<Long> attachments) {
        return with(section, slug, body, tags, images, attachments, links);
    }

    public ArticleContent withLinks(List<ArticleLink> links) {
        return with(section, slug, body, tags, images, attachments, links);
    }

    private ArticleContent with(
            long section,
            String slug,
            RichText body,
            List<Long> tags,
            List<ImageUse> images,
            List<Long> attachments,
            List<ArticleLink> links) {
        return new ArticleContent(
                kind,
                section,
                headline,
                slug,
                standfirst,
                body,
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

    /** What stands in that place, in its order. */
    List<ImageUse> images(Place place) {
        return images.stream().filter(use -> use.place() == place).toList();
    }

    private static void check(ImageUse use) {
        checked(use.alt(), ImageUse.MAX_ALT);
        checked(use.caption(), ImageUse.MAX_CAPTION);
        checked(use.credit(), ImageUse.MAX_CREDIT);
    }

    private static String checked(String text, int max) {
        if (text.length() > max || !PlainText.Check.isClean(text)) {
            throw new IllegalArgumentException("Text longer than " + max + " characters or with control characters");
        }
        return text;
    }
}
