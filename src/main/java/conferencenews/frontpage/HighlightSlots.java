package conferencenews.frontpage;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface HighlightSlots extends Repository<Highlight, Long> {

    Highlight save(Highlight highlight);

    void delete(Highlight highlight);

    void deleteByArticleId(long article);

    Optional<Highlight> findById(long id);

    List<Highlight> findAllByLanguageOrderByPositionAscIdAsc(String language);
}
