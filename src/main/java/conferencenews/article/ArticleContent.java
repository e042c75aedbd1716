package conferencenews.article;

import conferencenews.site.PlainText;
import conferencenews.site.RichText;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a revision holds. A draft may leave any text empty. Lengths are those of the columns. */
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
        String seoDescription) {

    static final int MAX_HEADLINE = 300;
    static final int MAX_SLUG = 200;
    static final int MAX_STANDFIRST = 2_000;
    static final int MAX_BODY = 1_000_000;
    static final int MAX_SOURCE = 300;
    static final int MAX_NAME = 200;
    static final int MAX_SEO_TITLE = 300;
    static final int MAX_SEO_DESCRIPTION = 500;
    static final int MAX_NOTE = 2_000;

    /** @throws IllegalArgumentException if a text is too long or holds control characters */
    public ArticleContent {
        headline = checked(headline.strip().replaceAll("\\s+", " "), MAX_HEADLINE);
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
    }

    ArticleContent withSlug(String slug) {
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
                seoDescription);
    }

    ArticleContent withBody(RichText body) {
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
                seoDescription);
    }

    private static String checked(String text, int max) {
        if (text.length() > max || !PlainText.Check.isClean(text)) {
            throw new IllegalArgumentException("Text longer than " + max + " characters or with control characters");
        }
        return text;
    }
}
