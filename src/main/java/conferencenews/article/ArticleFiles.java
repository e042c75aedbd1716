package conferencenews.article;

import conferencenews.media.LibraryNames;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents that an article offers or has offered. */
@Component
@Transactional(readOnly = true)
public class ArticleFiles {

    private final Revisions revisions;
    private final LibraryNames names;

    ArticleFiles(Revisions revisions, LibraryNames names) {
        this.revisions = revisions;
        this.names = names;
    }

    /** Those of all its revisions, by their numbers in the library. */
    public List<ArticleFile> of(long article) {
        return names.attachments(revisions.attachmentsOf(article)).stream()
                .map(named -> new ArticleFile(named.id(), named.name()))
                .toList();
    }

    /** @param name its title, or what the file is called */
    public record ArticleFile(long id, String name) {}
}
