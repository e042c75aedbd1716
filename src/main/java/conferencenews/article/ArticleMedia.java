package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.media.MediaUses;
import conferencenews.media.Use;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which articles use what the media library has, and whether a reader may see it: exactly while one of them is public. */
@Component
@Transactional(readOnly = true)
class ArticleMedia implements MediaUses {

    private final Articles articles;
    private final Revisions revisions;
    private final Publications publications;
    private final ArticleDirectory directory;
    private final Clock clock;

    ArticleMedia(
            Articles articles,
            Revisions revisions,
            Publications publications,
            ArticleDirectory directory,
            Clock clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.publications = publications;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public boolean isImagePublic(long image, Instant now) {
        return publications.isShowing(image, now);
    }

    @Override
    public boolean isAttachmentPublic(long attachment, Instant now) {
        return publications.isOffering(attachment, now);
    }

    @Override
    public List<Use> ofImage(Actor actor, long image) {
        return uses(actor, revisions.articlesShowing(image));
    }

    @Override
    public List<Use> ofAttachment(Actor actor, long attachment) {
        return uses(actor, revisions.articlesOffering(attachment));
    }

    @Override
    public Set<Long> usedImages(Collection<Long> images) {
        return images.isEmpty() ? Set.of() : revisions.shown(images);
    }

    @Override
    public Set<Long> usedAttachments(Collection<Long> attachments) {
        return attachments.isEmpty() ? Set.of() : revisions.offered(attachments);
    }

    private List<Use> uses(Actor actor, List<Long> ids) {
        Map<Long, String> headlines = directory.headlines(ids);
        Map<Long, List<Publication>> published = publications.ofAll(ids).stream()
                .collect(Collectors.groupingBy(
                        publication -> publication.article().id()));
        Instant now = clock.instant();
        return articles.findAllByIdIn(ids).stream()
                .sorted(Comparator.comparingLong(Article::id).reversed())
                .map(article -> !Newsroom.maySee(actor, article)
                        ? Use.UNNAMED
                        : new Use(
                                headlines.getOrDefault(article.id(), ""),
                                article.language(),
                                "/admin/articles/" + article.id(),
                                article.state(published.getOrDefault(article.id(), List.of()), now)
                                        .key()))
                .toList();
    }
}
