package conferencenews.media;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StoredAttachments extends Repository<Attachment, Long> {

    int PAGE = 50;

    /** A page of them and one more, which tells whether there is another. */
    List<Attachment> findTop51ByIdLessThanOrderByIdDesc(long below);

    Attachment save(Attachment attachment);

    void delete(Attachment attachment);

    void flush();

    Optional<Attachment> findById(long id);

    Optional<Attachment> findByHash(String hash);

    List<Attachment> findAllByIdIn(Collection<Long> ids);
}
