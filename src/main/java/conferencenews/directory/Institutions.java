package conferencenews.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Institutions extends Repository<Institution, Long> {

    Institution save(Institution institution);

    void delete(Institution institution);

    void flush();

    Optional<Institution> findById(long id);

    Optional<Institution> findFirstByRorAndMergedIntoIsNull(String ror);

    List<Institution> findAllByMergedIntoIsNullOrderByIdDesc(Limit limit);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Institution e set e.mergedInto = :into where e.mergedInto = :id")
    void redirectAliases(long id, long into);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Institution i set i.parentId = :into where i.parentId = :institution and i.id <> :into")
    void moveChildren(long institution, long into);

    /** What it is part of, from near to far. */
    @Query(value = """
            with recursive up(id) as (
              select parent_id from institution where id = :id
              union
              select i.parent_id from institution i join up on i.id = up.id)
            select id from up where id is not null""", nativeQuery = true)
    List<Long> ancestors(long id);
}
