package conferencenews.syndication;

import conferencenews.article.ArticleMetadata;
import conferencenews.article.ArticlePage;
import conferencenews.article.Kind;
import conferencenews.directory.LinkKind;
import conferencenews.media.Crop;
import conferencenews.media.Picture;
import conferencenews.media.PictureFile;
import conferencenews.site.Dates;
import conferencenews.site.LanguageNames;
import conferencenews.site.Site;
import conferencenews.site.StructuredData;
import conferencenews.site.Thing;
import conferencenews.taxonomy.SectionNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.util.RawValue;

/** An article as schema.org has it, every value also visible on its page. */
@Component
class ArticleThings implements ArticleMetadata {

    private final Site site;
    private final StructuredData structuredData;
    private final Dates dates;
    private final LanguageNames languages;

    ArticleThings(Site site, StructuredData structuredData, Dates dates, LanguageNames languages) {
        this.site = site;
        this.structuredData = structuredData;
        this.dates = dates;
        this.languages = languages;
    }

    @Override
    public List<Thing> things(ArticlePage article, String views) {
        String address = site.absolute(article.path());
        Locale locale = Locale.forLanguageTag(article.language());
        Instant updated = article.updated() == null ? article.firstPublic() : article.updated();
        SectionNode section = article.section();
        Thing news = Thing.of(types(article.kind()))
                .id(id(article.path()))
                .with("mainEntityOfPage", address)
                .with("url", address)
                .with("headline", article.headline())
                .with("description", article.description())
                .with("image", article.lead() == null ? null : images(article.lead(), address))
                .with("inLanguage", languages.tag(article.language()))
                .with("datePublished", dates.iso(article.firstPublic()))
                .with("dateModified", dates.iso(updated))
                .with("author", authors(article))
                .with("publisher", structuredData.publisher())
                .with("isPartOf", Thing.reference(structuredData.website(article.language())))
                .with("articleSection", section == null ? null : section.name(locale))
                .with(
                        "keywords",
                        article.tags().stream().map(tag -> tag.name(locale)).toList())
                .with("mentions", mentions(article))
                .with("dateline", article.datelinePlace())
                .with("version", String.valueOf(article.version()))
                .with("wordCount", words(article.body().plainText(), locale))
                .with("isAccessibleForFree", true)
                .with("license", site.licence())
                .with("correction", corrections(article))
                .with("workTranslation", translations(article))
                .with("interactionStatistic", viewsOf(views));
        return List.of(news);
    }

    /** The people and institutions in the box of key facts. */
    private List<Thing> mentions(ArticlePage article) {
        return Stream.of(LinkKind.PERSON, LinkKind.INSTITUTION)
                .flatMap(kind -> article.facts().of(kind).stream())
                .map(fact -> Thing.of(fact.kind() == LinkKind.PERSON ? "Person" : "Organization")
                        .with("name", fact.text())
                        .with("url", site.absolute(site.prefix(article.language()) + fact.path())))
                .toList();
    }

    private String id(String path) {
        return site.absolute(path) + "#article";
    }

    /** A report follows what journalism asks of one, whatever else it is: a piece of news. */
    private static Object types(Kind kind) {
        return kind == Kind.REPORT ? List.of("NewsArticle", "ReportageNewsArticle") : "NewsArticle";
    }

    /** Chinese has no spaces between words: its numbers of words would be guesses. */
    private static @Nullable Integer words(String text, Locale locale) {
        return locale.getLanguage().equals("zh") || text.isBlank()
                ? null
                : text.strip().split("\\s+").length;
    }

    /** In the three shapes that search engines ask for; the first one has an id. */
    private List<Thing> images(Picture picture, String address) {
        List<Thing> images = new ArrayList<>();
        for (Crop crop : List.of(Crop.WIDE, Crop.CLASSIC, Crop.SQUARE)) {
            PictureFile file = picture.largest(crop);
            Thing image = Thing.of("ImageObject");
            if (images.isEmpty()) {
                image.id(address + "#picture");
            }
            images.add(image.with("url", site.absolute(file.path()))
                    .with("width", file.width())
                    .with("height", file.height())
                    .with("caption", picture.caption())
                    .with("creditText", picture.credit()));
        }
        return images;
    }

    private static Thing viewsOf(String views) {
        return Thing.of("InteractionCounter")
                .with("interactionType", Map.of("@type", "ViewAction"))
                .with("userInteractionCount", new RawValue(views));
    }

    private List<Thing> corrections(ArticlePage article) {
        return article.updates().stream()
                .map(update -> Thing.of("CorrectionComment")
                        .with("text", update.text())
                        .with("datePublished", dates.iso(update.since())))
                .toList();
    }

    private List<Thing> translations(ArticlePage article) {
        return article.translations().entrySet().stream()
                .filter(other -> !other.getKey().equals(article.language()))
                .map(other -> Thing.of("NewsArticle")
                        .id(id(other.getValue()))
                        .with("url", site.absolute(other.getValue()))
                        .with("inLanguage", languages.tag(other.getKey())))
                .toList();
    }

    private List<Thing> authors(ArticlePage article) {
        if (!article.writers().isEmpty()) {
            return article.writers().stream()
                    .map(name -> Thing.of("Person").with("name", name))
                    .toList();
        }
        return List.of(
                article.source().isEmpty()
                        ? structuredData.publisher()
                        : Thing.of("Organization").with("name", article.source()));
    }
}
