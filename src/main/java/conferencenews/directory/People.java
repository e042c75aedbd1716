package conferencenews.directory;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, Long> {

    Person save(Person person);

    void delete(Person person);

    void flush();

    Optional<Person> findById(long id);
}
