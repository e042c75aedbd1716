package conferencenews.syndication;

import conferencenews.article.FullArticle;
import conferencenews.media.Crop;
import conferencenews.media.Download;
import conferencenews.media.Picture;
import conferencenews.site.FileSizes;
import conferencenews.site.Site;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.springframework.stereotype.Component;

/** A whole article as HTML that stands in any page: absolute addresses, nothing that only the site's own pages need. */
@Component
class FeedContent {

    private static final Pattern NO_CHARACTER = Pattern.compile(
            "&#x(?:[0-8bcef]|1[0-9a-f]|7f|[89][0-9a-f]|fff[ef]|d[89a-f][0-9a-f]{2});", Pattern.CASE_INSENSITIVE);

    private final Site site;
    private final FileSizes sizes = new FileSizes();

    FeedContent(Site site) {
        this.site = site;
    }

    /** Lead image, standfirst, body, gallery, files. */
    String of(FullArticle article) {
        Document document = parse(article.body().html());
        Element body = document.body();
        body.select("picture").forEach(FeedContent::leaveOneFile);
        body.select("*").forEach(FeedContent::leaveContent);
        if (!article.standfirst().isEmpty()) {
            body.prependElement("p").appendElement("strong").text(article.standfirst());
        }
        if (article.lead() != null) {
            body.prependChild(figure(article.lead()));
        }
        article.gallery().forEach(picture -> body.appendChild(figure(picture)));
        if (!article.downloads().isEmpty()) {
            body.appendChild(files(article));
        }
        String page = site.absolute(article.path());
        body.select("a[href]").forEach(link -> link.attr("href", absolute(link.attr("href"), page)));
        body.select("img").forEach(image -> image.attr("src", absolute(image.attr("src"), page)));
        return clean(body.html());
    }

    /** Characters that neither HTML nor XML has, which jsoup writes by their numbers. */
    private static String clean(String html) {
        return XmlText.allowed(NO_CHARACTER.matcher(html).replaceAll(""));
    }

    private static void leaveOneFile(Element picture) {
        Element image = picture.expectFirst("img");
        image.removeAttr("srcset").removeAttr("sizes").removeAttr("loading").removeAttr("decoding");
        picture.replaceWith(image);
    }

    private static void leaveContent(Element element) {
        element.removeAttr("id").removeAttr("class").removeAttr("tabindex").removeAttr("rel");
    }

    private static Element figure(Picture picture) {
        Element figure = new Element("figure");
        figure.appendElement("img")
                .attr("src", picture.src(Crop.FULL))
                .attr("width", String.valueOf(picture.width(Crop.FULL)))
                .attr("height", String.valueOf(picture.height(Crop.FULL)))
                .attr("alt", picture.alt());
        String caption = (picture.caption() + " " + picture.credit()).strip();
        if (!caption.isEmpty()) {
            figure.appendElement("figcaption").text(caption);
        }
        return figure;
    }

    private Element files(FullArticle article) {
        Locale locale = Locale.forLanguageTag(article.language());
        Element list = new Element("ul");
        for (Download file : article.downloads()) {
            Element line = list.appendElement("li");
            line.appendElement("a").attr("href", file.path()).text(file.title());
            line.appendText(" (" + file.kind() + ", " + sizes.of(file.bytes(), locale) + ")");
        }
        return list;
    }

    private String absolute(String address, String page) {
        if (address.startsWith("#")) {
            return page + address;
        }
        return address.startsWith("/") ? site.absolute(address) : address;
    }

    private static Document parse(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false).escapeMode(Entities.EscapeMode.xhtml);
        return document;
    }
}
