package conferencenews.syndication;

import conferencenews.site.Dates;
import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** RSS 2.0 as the RSS Advisory Board's profile advises. */
final class RssFeed {

    private final Dates dates;

    RssFeed(Dates dates) {
        this.dates = dates;
    }

    String write(Feed feed) {
        StringWriter text = new StringWriter();
        try (XmlText xml = new XmlText(text)) {
            xml.open(
                    "rss",
                    "version",
                    "2.0",
                    "xmlns:atom",
                    "http://www.w3.org/2005/Atom",
                    "xmlns:content",
                    "http://purl.org/rss/1.0/modules/content/",
                    "xmlns:dc",
                    "http://purl.org/dc/elements/1.1/",
                    "xmlns:media",
                    MediaRss.NAMESPACE);
            xml.open("channel")
                    .text("title", feed.title())
                    .text("link", feed.page())
                    .text("description", feed.description())
                    .text("language", feed.language())
                    .text("lastBuildDate", date(feed.updated()))
                    .empty("atom:link", "rel", "self", "type", FeedFormat.RSS.type(), "href", feed.self());
            feed.entries().forEach(entry -> write(xml, entry));
            xml.end().end();
        }
        return text.toString();
    }

    private void write(XmlText xml, FeedEntry entry) {
        xml.open("item")
                .text("title", entry.title())
                .text("link", entry.address())
                .text("guid", entry.id(), "isPermaLink", "false")
                .text("pubDate", date(entry.published()));
        entry.authors().forEach(name -> xml.text("dc:creator", name));
        entry.subjects().forEach(subject -> xml.text("category", subject.name(), "domain", subject.scheme()));
        if (!entry.summary().isEmpty()) {
            xml.text("description", entry.summary());
        }
        xml.text("content:encoded", entry.content());
        MediaRss.picture(xml, entry);
        files(xml, entry.enclosures());
        xml.end();
    }

    /** Readers expect one enclosure at most; others stand beside it. */
    private static void files(XmlText xml, List<FeedEntry.Enclosure> files) {
        files.stream()
                .limit(1)
                .forEach(file -> xml.empty(
                        "enclosure",
                        "url",
                        file.address(),
                        "length",
                        String.valueOf(file.bytes()),
                        "type",
                        file.type()));
        files.stream()
                .skip(1)
                .forEach(file -> xml.open(
                                "media:content",
                                "url",
                                file.address(),
                                "type",
                                file.type(),
                                "fileSize",
                                String.valueOf(file.bytes()),
                                "medium",
                                "document")
                        .text("media:title", file.title())
                        .end());
    }

    /** RFC 822 with a year of four digits. */
    private String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(dates.at(instant));
    }
}
