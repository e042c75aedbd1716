package conferencenews.media;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Images extends Repository<Image, Long> {

    Image save(Image image);

    void delete(Image image);

    void flush();

    Optional<Image> findById(long id);

    Optional<Image> findByHash(String hash);

    @Query("select min(i.rightsEnd) from Image i where i.rightsEnd > :now")
    Optional<Instant> nextRightsEnd(Instant now);
}
