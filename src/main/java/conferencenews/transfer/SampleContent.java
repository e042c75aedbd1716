package conferencenews.transfer;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.article.ArticleDirectory;
import conferencenews.article.ArticleLink;
import conferencenews.article.ArticleRemoval;
import conferencenews.article.Newsroom;
import conferencenews.article.PublishingDesk;
import conferencenews.article.RevisionRemarks;
import conferencenews.frontpage.Highlights;
import conferencenews.site.Site;
import conferencenews.taxonomy.SectionForm;
import conferencenews.taxonomy.Taxonomy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Articles to try the site out with: loaded once by the commands that editors use, taken away by one. */
@Component
@Transactional
class SampleContent {

    private static final Logger LOG = LoggerFactory.getLogger(SampleContent.class);

    /** Some of it came without a standfirst and says word for word what it was given with. */
    private static final String AS_RECEIVED = "sample content, as it was received";

    private final SampleFiles files;
    private final SampleRecord record;
    private final SampleMedia media;
    private final SampleConferences conferences;
    private final SampleDirectory directory;
    private final Taxonomy taxonomy;
    private final Newsroom newsroom;
    private final PublishingDesk desk;
    private final ArticleDirectory articles;
    private final ArticleRemoval removal;
    private final Highlights highlights;
    private final Site site;
    private final Clock clock;

    SampleContent(
            SampleFiles files,
            SampleRecord record,
            SampleMedia media,
            SampleConferences conferences,
            SampleDirectory directory,
            Taxonomy taxonomy,
            Newsroom newsroom,
            PublishingDesk desk,
            ArticleDirectory articles,
            ArticleRemoval removal,
            Highlights highlights,
            Site site,
            Clock clock) {
        this.files = files;
        this.record = record;
        this.media = media;
        this.conferences = conferences;
        this.directory = directory;
        this.taxonomy = taxonomy;
        this.newsroom = newsroom;
        this.desk = desk;
        this.articles = articles;
        this.removal = removal;
        this.highlights = highlights;
        this.site = site;
        this.clock = clock;
    }

    /** Fills an empty database; one that has ever had an article or the sample is left alone. */
    void load() {
        if (articles.isAny() || !record.begin(clock.instant())) {
            return;
        }
        LOG.info("Loading the sample content and drawing its pictures, this once");
        Map<String, Long> sections = plantSections();
        Map<String, Long> tags = plantTags();
        Map<String, ArticleLink> agreements = directory.plant();
        Map<String, List<ArticleLink>> named = conferences.plant();
        Map<String, Long> loaded = new HashMap<>();
        Map<String, Long> pieces = new HashMap<>();
        List<SampleArticle> spoken = files.articles().stream()
                .filter(article -> site.speaks(article.language()))
                .toList();
        for (SampleArticle article : spoken) {
            List<ArticleLink> links = new ArrayList<>(named.getOrDefault(article.name(), List.of()));
            links.addAll(directory.links(article, agreements));
            long id = publish(article, links, sections, tags, pieces);
            loaded.put(article.name(), id);
            pieces.putIfAbsent(article.translation(), id);
        }
        files.highlights()
                .forEach((language, names) -> names.stream()
                        .map(loaded::get)
                        .filter(Objects::nonNull)
                        .forEach(id -> highlights.add(Actor.SYSTEM, language, id, null, null)));
    }

    /** Deletes the sample's articles that nobody edited for good, then its sections and tags that nothing uses. */
    void remove(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        record.lock();
        List<Long> unedited = record.uneditedArticles();
        unedited.forEach(highlights::forget);
        removal.remove(actor, unedited);
        media.remove(actor);
        conferences.uproot(actor);
        directory.uproot(actor);
        taxonomy.uproot(actor, record.of("section"), record.of("tag"));
        record.forget();
    }

    private Map<String, Long> plantSections() {
        Map<String, Long> planted = new HashMap<>();
        for (SampleFiles.SampleSection section : files.sections()) {
            SectionForm form = section.form();
            Long parent = section.parent() == null ? null : planted.get(section.parent());
            long id = taxonomy.plantSection(
                    Actor.SYSTEM, new SectionForm(form.slug(), parent, form.names(), form.descriptions()));
            planted.put(form.slug(), id);
            record.add("section", id);
        }
        return planted;
    }

    private Map<String, Long> plantTags() {
        Map<String, Long> planted = new HashMap<>();
        files.tags().forEach(form -> {
            long id = taxonomy.plantTag(Actor.SYSTEM, form);
            planted.put(form.slug(), id);
            record.add("tag", id);
        });
        return planted;
    }

    private long publish(
            SampleArticle article,
            List<ArticleLink> links,
            Map<String, Long> sections,
            Map<String, Long> tags,
            Map<String, Long> pieces) {
        Instant start = clock.instant();
        List<Long> tagIds = article.tags().stream().map(tags::get).toList();
        Long translationOf = article.translation().isEmpty() ? null : pieces.get(article.translation());
        long id = newsroom.create(
                Actor.SYSTEM,
                article.language(),
                translationOf,
                article.content(sections.get(article.section()), tagIds, start, site.zone())
                        .withImages(media.images(article))
                        .withAttachments(media.attachments(article))
                        .withLinks(links),
                RevisionRemarks.NONE);
        Instant printed = article.publicationDate(start, site.zone());
        desk.publish(Actor.SYSTEM, id, articles.version(id), 1, printed, AS_RECEIVED);
        record.add("article", id);
        return id;
    }
}
