package conferencenews.syndication;

/** The pictures of entries as Media RSS 1.5.1 has them, in Atom as in RSS. */
final class MediaRss {

    static final String NAMESPACE = "http://search.yahoo.com/mrss/";

    private MediaRss() {}

    static void picture(XmlText xml, FeedEntry entry) {
        FeedEntry.Picture picture = entry.picture();
        if (picture == null) {
            return;
        }
        xml.open(
                "media:content",
                "url",
                picture.address(),
                "type",
                picture.type(),
                "medium",
                "image",
                "width",
                String.valueOf(picture.width()),
                "height",
                String.valueOf(picture.height()));
        if (!picture.alt().isEmpty()) {
            xml.text("media:description", picture.alt(), "type", "plain");
        }
        if (!picture.credit().isEmpty()) {
            xml.text("media:credit", picture.credit());
        }
        xml.end();
    }
}
