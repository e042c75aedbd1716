package conferencenews.syndication;

import conferencenews.article.ArticleLists;
import conferencenews.conference.ConferenceLists;
import conferencenews.conference.ConferenceNode;
import conferencenews.directory.Directory;
import conferencenews.directory.LinkKind;
import conferencenews.site.Site;
import conferencenews.taxonomy.Taxonomy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/** The pages beside the articles that search engines may list: those that gather something in a language, and about. */
@Component
@Transactional(readOnly = true)
class SitemapPages {

    /** A sitemap holds fifty thousand addresses, each of these has one in each language. */
    private static final int MOST_OF_A_KIND = 10_000;

    private static final int MOST_CONFERENCES = 5_000;

    private final ArticleLists lists;
    private final Taxonomy taxonomy;
    private final Directory directory;
    private final ConferenceLists conferences;
    private final Site site;

    SitemapPages(ArticleLists lists, Taxonomy taxonomy, Directory directory, ConferenceLists conferences, Site site) {
        this.lists = lists;
        this.taxonomy = taxonomy;
        this.directory = directory;
        this.conferences = conferences;
        this.site = site;
    }

    void write(Sitemap sitemap, Instant now) {
        everywhere(sitemap, "/");
        taxonomy.sections()
                .all()
                .forEach(section -> where(
                        sitemap,
                        "/sections/" + encoded(section.slug()),
                        language -> lists.isSectionUsed(section.id(), language, now)));
        taxonomy.allTags()
                .forEach(tag -> where(
                        sitemap, "/tags/" + encoded(tag.slug()), language -> lists.isTagUsed(tag.id(), language, now)));
        List<Long> people = lists.linked(LinkKind.PERSON, now, MOST_OF_A_KIND);
        directory
                .people(people, site.defaultLanguage())
                .values()
                .forEach(person -> everywhere(sitemap, encodedPath(person.path())));
        List<Long> institutions = lists.linked(LinkKind.INSTITUTION, now, MOST_OF_A_KIND);
        directory
                .institutions(institutions, site.defaultLanguage())
                .values()
                .forEach(institution -> everywhere(sitemap, encodedPath(institution.path())));
        everywhere(sitemap, "/conferences");
        conferences.all(now, MOST_CONFERENCES).forEach(conference -> each(sitemap, conference));
        everywhere(sitemap, "/archive");
        everywhere(sitemap, "/about");
        everywhere(sitemap, "/about/views");
    }

    /** A conference has a name of its own in each address. */
    private void each(Sitemap sitemap, ConferenceNode conference) {
        Map<String, String> languages = new LinkedHashMap<>();
        site.languages()
                .forEach(language -> languages.put(language, site.prefix(language) + conference.path(language)));
        languages.values().forEach(address -> sitemap.page(address, languages));
    }

    private void everywhere(Sitemap sitemap, String path) {
        where(sitemap, path, language -> true);
    }

    /** A page names its other languages even where nothing is listed in them yet: as its head does. */
    private void where(Sitemap sitemap, String path, Predicate<String> isListed) {
        Map<String, String> languages = new LinkedHashMap<>();
        site.languages().forEach(language -> languages.put(language, site.prefix(language) + path));
        languages.forEach((language, address) -> {
            if (isListed.test(language)) {
                sitemap.page(address, languages);
            }
        });
    }

    private static String encodedPath(String path) {
        return UriUtils.encodePath(path, StandardCharsets.UTF_8);
    }

    private static String encoded(String slug) {
        return UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8);
    }
}
