package conferencenews.directory;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Agreements extends Repository<Agreement, Long> {

    Agreement save(Agreement agreement);

    void delete(Agreement agreement);

    void flush();

    Optional<Agreement> findById(long id);
}
