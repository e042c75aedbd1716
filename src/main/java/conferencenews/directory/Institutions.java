package conferencenews.directory;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Institutions extends Repository<Institution, Long> {

    Institution save(Institution institution);

    void delete(Institution institution);

    void flush();

    Optional<Institution> findById(long id);
}
