package conferencenews.taxonomy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Sections extends Repository<Section, Long> {

    Section save(Section section);

    void delete(Section section);

    void flush();

    Optional<Section> findById(long id);

    Optional<Section> findBySlug(String slug);

    List<Section> findAllByOrderByPositionAscIdAsc();
}
