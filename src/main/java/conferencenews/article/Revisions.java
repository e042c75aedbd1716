package conferencenews.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Revisions extends Repository<Revision, Long> {

    Revision save(Revision revision);

    void flush();

    @Query("select r from Revision r join fetch r.bodies where r.articleId = :article and r.number = :number")
    Optional<Revision> find(long article, int number);

    List<Revision> findAllByArticleIdOrderByNumberDesc(long article);

    @Query("""
            select count(r) > 0 from Revision r
            where r.articleId = :article and r.number > :after and r.number <= :upTo and r.substantive""")
    boolean isAnySubstantive(long article, int after, int upTo);

    @Query("""
            select new conferencenews.article.Line(r.id, r.kind, r.headline, r.slug, r.standfirst, r.sectionId)
            from Revision r where r.id in :revisions""")
    List<Line> lines(Collection<Long> revisions);

    /** What stands in those rows of lists, in their order. */
    default List<ArticleSummary> summaries(List<Head> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        Map<Long, Line> lines = lines(
                        heads.stream().map(Head::revision).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Line::revision, Function.identity()));
        return heads.stream().map(head -> lines.get(head.revision()).of(head)).toList();
    }
}
