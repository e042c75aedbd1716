package conferencenews.conference;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Venues extends Repository<Venue, Long> {

    Venue save(Venue venue);

    void delete(Venue venue);

    void flush();

    Optional<Venue> findById(long id);

    boolean existsById(long id);

    @Query("select v.id from Venue v")
    List<Long> ids();
}
