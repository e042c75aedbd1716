package conferencenews.taxonomy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Sections extends Repository<Section, Long> {

    Section save(Section section);

    void delete(Section section);

    void flush();

    Optional<Section> findById(long id);

    Optional<Section> findBySlug(String slug);

    List<Section> findAllByOrderByPositionAscIdAsc();

    /** Two people moving sections at once could make a circle: whoever changes the tree holds it. */
    @Query(value = "select id from section order by id for update", nativeQuery = true)
    List<Long> lockTree();

    /** Those in which neither an article nor another section stands. */
    @Query(value = """
                    select s.id from section s where s.id in (:ids)
                    and not exists (select 1 from revision r where r.section_id = s.id)
                    and not exists (select 1 from section child where child.parent_id = s.id)""", nativeQuery = true)
    List<Long> findUnused(Collection<Long> ids);
}
