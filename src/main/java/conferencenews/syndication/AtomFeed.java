package conferencenews.syndication;

import conferencenews.site.Dates;
import java.io.StringWriter;

/** RFC 4287. */
final class AtomFeed {

    private final Dates dates;

    AtomFeed(Dates dates) {
        this.dates = dates;
    }

    String write(Feed feed) {
        StringWriter text = new StringWriter();
        try (XmlText xml = new XmlText(text)) {
            xml.open(
                    "feed",
                    "xmlns",
                    "http://www.w3.org/2005/Atom",
                    "xmlns:media",
                    MediaRss.NAMESPACE,
                    "xml:lang",
                    feed.language());
            xml.text("id", feed.id())
                    .text("title", feed.title())
                    .text("subtitle", feed.description())
                    .text("updated", dates.iso(feed.updated()));
            author(xml, feed.publisher());
            xml.empty("link", "rel", "self", "type", FeedFormat.ATOM.type(), "href", feed.self())
                    .empty("link", "rel", "alternate", "type", "text/html", "href", feed.page());
            feed.entries().forEach(entry -> write(xml, entry));
            xml.end();
        }
        return text.toString();
    }

    private void write(XmlText xml, FeedEntry entry) {
        xml.open("entry")
                .text("id", entry.id())
                .text("title", entry.title())
                .text("published", dates.iso(entry.published()))
                .text("updated", dates.iso(entry.updated()));
        entry.authors().forEach(name -> author(xml, name));
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", entry.address());
        entry.enclosures()
                .forEach(file -> xml.empty(
                        "link",
                        "rel",
                        "enclosure",
                        "type",
                        file.type(),
                        "length",
                        String.valueOf(file.bytes()),
                        "title",
                        file.title(),
                        "href",
                        file.address()));
        entry.subjects()
                .forEach(subject -> xml.empty(
                        "category", "term", subject.term(), "scheme", subject.scheme(), "label", subject.name()));
        if (!entry.summary().isEmpty()) {
            xml.text("summary", entry.summary());
        }
        xml.text("content", entry.content(), "type", "html");
        MediaRss.picture(xml, entry);
        xml.end();
    }

    private static void author(XmlText xml, String name) {
        xml.open("author").text("name", name).end();
    }
}
