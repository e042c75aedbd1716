package conferencenews.article;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Translations extends Repository<Translation, Long> {

    Translation save(Translation translation);

    void delete(Translation translation);

    void flush();

    Optional<Translation> findById(long article);

    List<Translation> findAllBySourceId(long source);

    List<Translation> findAllByArticleIdIn(Collection<Long> articles);

    /** What waits for a translator, the longest waiting first; the articles that are not in the trash. */
    @Query("""
            select new conferencenews.article.Translations$Waiting(t, a) from Translation t join Article a on a.id = t.articleId
            where t.waitingSince is not null and a.trashedAt is null order by t.waitingSince, t.articleId""")
    List<Waiting> waiting(Limit limit);

    record Waiting(Translation translation, Article article) {}
}
