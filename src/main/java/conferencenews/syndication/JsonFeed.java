package conferencenews.syndication;

import conferencenews.site.Dates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.1. */
final class JsonFeed {

    private final Dates dates;
    private final JsonMapper json;

    JsonFeed(Dates dates, JsonMapper json) {
        this.dates = dates;
        this.json = json;
    }

    String write(Feed feed) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("version", "https://jsonfeed.org/version/1.1");
        document.put("title", feed.title());
        document.put("home_page_url", feed.page());
        document.put("feed_url", feed.self());
        document.put("description", feed.description());
        document.put("language", feed.language());
        document.put("authors", authors(List.of(feed.publisher())));
        document.put(
                "items",
                feed.entries().stream()
                        .map(entry -> item(entry, feed.language()))
                        .toList());
        return json.writeValueAsString(document);
    }

    private Map<String, Object> item(FeedEntry entry, String language) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", entry.id());
        item.put("url", entry.address());
        item.put("title", entry.title());
        if (!entry.summary().isEmpty()) {
            item.put("summary", entry.summary());
        }
        item.put("content_html", entry.content());
        if (entry.picture() != null) {
            item.put("image", entry.picture().address());
        }
        item.put("date_published", dates.iso(entry.published()));
        item.put("date_modified", dates.iso(entry.updated()));
        item.put("authors", authors(entry.authors()));
        item.put("tags", entry.subjects().stream().map(FeedEntry.Subject::name).toList());
        item.put("language", language);
        if (!entry.enclosures().isEmpty()) {
            item.put(
                    "attachments",
                    entry.enclosures().stream().map(JsonFeed::attachment).toList());
        }
        return item;
    }

    private static Map<String, Object> attachment(FeedEntry.Enclosure file) {
        Map<String, Object> attachment = new LinkedHashMap<>();
        attachment.put("url", file.address());
        attachment.put("mime_type", file.type());
        attachment.put("title", file.title());
        attachment.put("size_in_bytes", file.bytes());
        return attachment;
    }

    private static List<Map<String, String>> authors(List<String> names) {
        return names.stream().map(name -> Map.of("name", name)).toList();
    }
}
