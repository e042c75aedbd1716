package conferencenews.conference;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Conferences extends Repository<Conference, Long> {

    Conference save(Conference conference);

    void delete(Conference conference);

    void flush();

    Optional<Conference> findById(long id);

    /** Commands on one conference wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Conference c where c.id = :id")
    Optional<Conference> lock(long id);

    List<Conference> findAllByIdIn(Collection<Long> ids);

    List<Conference> findAllByParentIdOrderByPositionAscIdAsc(long parent);

    /** A conference with its sessions and talks. */
    List<Conference> findAllByEditionIdOrderByPositionAscIdAsc(long edition);

    boolean existsByParentId(long parent);

    boolean existsByVenueId(long venue);
}
