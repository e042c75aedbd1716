package conferencenews.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, Long> {

    Person save(Person person);

    void delete(Person person);

    void flush();

    Optional<Person> findById(long id);

    Optional<Person> findFirstByOrcidAndMergedIntoIsNull(String orcid);

    List<Person> findAllByMergedIntoIsNullOrderByIdDesc(Limit limit);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Person e set e.mergedInto = :into where e.mergedInto = :id")
    void redirectAliases(long id, long into);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update Person p set p.affiliationId = :into where p.affiliationId = :institution")
    void moveAffiliations(long institution, long into);
}
