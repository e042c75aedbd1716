package conferencenews.article;

import conferencenews.media.Crop;
import conferencenews.media.Picture;
import conferencenews.site.RichText;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** The figures of a body: read when it is saved, filled with the files of their images when it is shown. */
final class Figures {

    /** How wide a figure is: as the page, or as the lines where the page is wider. */
    private static final String SIZES = "(min-width: 46rem) 42rem, 100vw";

    private Figures() {}

    /** In the order of the text. */
    static List<Figure> of(RichText body) {
        return figures(parse(body)).stream().map(Figures::figure).toList();
    }

    /** @param pictures one for each figure in their order; null where it is not to be shown */
    static RichText shown(RichText body, List<@Nullable Picture> pictures) {
        if (!body.html().contains("<figure")) {
            return body;
        }
        Document document = parse(body);
        Elements figures = figures(document);
        for (int place = 0; place < figures.size(); place++) {
            Picture picture = place < pictures.size() ? pictures.get(place) : null;
            if (picture == null) {
                figures.get(place).remove();
            } else {
                fill(figures.get(place), picture);
            }
        }
        return figures.isEmpty() ? body : new RichText(document.body().html());
    }

    private static void fill(Element figure, Picture own) {
        Picture picture = own.described(figure(figure).alt(), "", "");
        Element caption = figure.selectFirst("figcaption");
        figure.select("img").remove();
        figure.addClass("figure").prependChild(files(picture));
        if (caption == null && !picture.caption().isBlank()) {
            caption = figure.appendElement("figcaption").text(picture.caption());
        }
        if (!picture.credit().isBlank()) {
            Element line = caption == null ? figure.appendElement("figcaption") : caption.appendText(" ");
            line.appendElement("span").addClass("credit").text(picture.credit());
        }
    }

    private static Element files(Picture picture) {
        Element element = new Element("picture");
        String webp = picture.webp(Crop.FULL);
        if (webp != null) {
            element.appendElement("source")
                    .attr("type", "image/webp")
                    .attr("srcset", webp)
                    .attr("sizes", SIZES);
        }
        element.appendElement("img")
                .attr("src", picture.src(Crop.FULL))
                .attr("srcset", picture.srcset(Crop.FULL))
                .attr("sizes", SIZES)
                .attr("width", String.valueOf(picture.width(Crop.FULL)))
                .attr("height", String.valueOf(picture.height(Crop.FULL)))
                .attr("alt", picture.alt())
                .attr("loading", "lazy")
                .attr("decoding", "async");
        return element;
    }

    private static Figure figure(Element figure) {
        Element image = figure.expectFirst("img");
        return new Figure(
                image.attr("src"),
                image.attr("alt").strip(),
                figure.select("figcaption").text());
    }

    private static Elements figures(Document document) {
        return document.body().select("> figure:has(> img)");
    }

    private static Document parse(RichText body) {
        Document document = Jsoup.parseBodyFragment(body.html());
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** A picture in the text as its editor wrote it; texts may be empty. */
    record Figure(String src, String alt, String caption) {

        ImageUse showing(long image) {
            return new ImageUse(
                    ImageUse.Place.BODY, image, cut(alt, ImageUse.MAX_ALT), cut(caption, ImageUse.MAX_CAPTION), "");
        }

        /** The body has the whole of it. */
        private static String cut(String text, int length) {
            return text.substring(0, Math.min(length, text.length()));
        }
    }
}
