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
}
