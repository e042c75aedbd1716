package conferencenews.taxonomy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Tags extends Repository<Tag, Long> {

    Tag save(Tag tag);

    void delete(Tag tag);

    void flush();

    Optional<Tag> findById(long id);

    Optional<Tag> findBySlug(String slug);

    List<Tag> findAllByIdIn(Collection<Long> ids);

    List<Tag> findAllByMergedIntoIsNullOrderByPositionAscIdAsc();

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Tag t set t.mergedInto = :into where t.mergedInto = :tag")
    void redirectAliases(long tag, long into);

    /** Those that neither a revision nor an alias refers to. */
    @Query(value = """
                    select t.id from tag t where t.id in (:ids)
                    and not exists (select 1 from revision_tag r where r.tag_id = t.id)
                    and not exists (select 1 from tag alias where alias.merged_into = t.id)""", nativeQuery = true)
    List<Long> findUnused(Collection<Long> ids);
}
