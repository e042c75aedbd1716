package conferencenews.article;

import java.util.List;
import java.util.Optional;
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
}
