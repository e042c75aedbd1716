package conferencenews.transfer;

import conferencenews.article.ArticleContent;
import conferencenews.article.Credit;
import conferencenews.article.CreditRole;
import conferencenews.article.Kind;
import conferencenews.site.RichText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An article of the sample content.
 *
 * @param name its file's name without ending
 * @param translation shared by the language versions of one piece; empty if there is one only
 * @param daysAgo days before the first start; null where a date is given
 * @param picture the one that leads the article; null where words are enough
 */
record SampleArticle(
        String name,
        String language,
        String translation,
        Kind kind,
        String section,
        String headline,
        String standfirst,
        String source,
        String datelinePlace,
        @Nullable Integer datelineDaysAgo,
        List<Credit> credits,
        List<String> tags,
        @Nullable LocalDate date,
        @Nullable Integer daysAgo,
        LocalTime time,
        @Nullable SamplePicture picture,
        List<SamplePicture> gallery,
        List<SampleAttachment> attachments,
        List<SampleLink> links,
        String html) {

    private static final Pattern PARAGRAPH = Pattern.compile("<p>");

    static SampleArticle of(String name, Map<String, Object> head, String html) {
        Map<String, Object> dateline = Yamls.map(head, "dateline");
        return new SampleArticle(
                name,
                Yamls.text(head, "language"),
                Yamls.text(head, "translation"),
                Kind.valueOf(Yamls.text(head, "kind").toUpperCase(Locale.ROOT)),
                Yamls.text(head, "section"),
                Yamls.text(head, "headline"),
                Yamls.text(head, "standfirst"),
                Yamls.text(head, "source"),
                Yamls.text(dateline, "place"),
                Yamls.number(dateline, "daysAgo"),
                Yamls.list(head, "credits").stream().map(SampleArticle::credit).toList(),
                Yamls.words(head, "tags"),
                head.get("date") instanceof Date date
                        ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
                        : null,
                Yamls.number(head, "daysAgo"),
                LocalTime.parse(Yamls.text(head, "time")),
                head.containsKey("picture") ? SamplePicture.of(Yamls.map(head, "picture")) : null,
                Yamls.list(head, "gallery").stream().map(SamplePicture::of).toList(),
                Yamls.list(head, "attachments").stream()
                        .map(SampleAttachment::of)
                        .toList(),
                Yamls.list(head, "links").stream().map(SampleLink::of).toList(),
                html);
    }

    /** The publication date to print; never after the first start. */
    Instant publicationDate(Instant start, ZoneId zone) {
        LocalDate day = date != null ? date : day(start, zone, daysAgo == null ? 0 : daysAgo);
        Instant instant = ZonedDateTime.of(day, time, zone).toInstant();
        return instant.isAfter(start) ? start : instant;
    }

    ArticleContent content(long section, List<Long> tags, Instant start, ZoneId zone) {
        return new ArticleContent(
                kind,
                section,
                headline,
                "",
                standfirst,
                RichText.fromHtml(links.isEmpty() ? html : withBlockIds()),
                credits,
                source,
                datelinePlace,
                datelineDaysAgo == null ? null : day(start, zone, datelineDaysAgo),
                tags,
                "",
                "");
    }

    /** Facts cite the third paragraph as {@code b-seedpar3}. */
    private String withBlockIds() {
        Matcher paragraphs = PARAGRAPH.matcher(html);
        AtomicInteger number = new AtomicInteger();
        return paragraphs.replaceAll(found -> "<p id=\"b-seedpar" + number.incrementAndGet() + "\">");
    }

    private static LocalDate day(Instant start, ZoneId zone, int daysAgo) {
        return start.atZone(zone).toLocalDate().minusDays(daysAgo);
    }

    private static Credit credit(Map<String, Object> entry) {
        return new Credit(
                CreditRole.valueOf(Yamls.text(entry, "role").toUpperCase(Locale.ROOT)), Yamls.text(entry, "name"));
    }
}
