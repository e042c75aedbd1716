package conferencenews.article;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Reviews extends Repository<Review, Long> {

    Review save(Review review);

    /** In the order in which they happened. */
    @Query("select r from Review r where r.articleId = :article order by r.id")
    List<Review> of(long article);
}
