package conferencenews.media;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StoredAttachments extends Repository<Attachment, Long> {

    Attachment save(Attachment attachment);

    void delete(Attachment attachment);

    void flush();

    Optional<Attachment> findById(long id);

    Optional<Attachment> findByHash(String hash);

    List<Attachment> findAllByIdIn(Collection<Long> ids);
}
