package conferencenews.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Withdrawals extends Repository<Withdrawal, Long> {

    Withdrawal save(Withdrawal withdrawal);

    List<Withdrawal> findAllByArticleIdAndWithdrawnAtIn(long article, Collection<Instant> instants);

    Optional<Withdrawal> findFirstByArticleIdOrderByWithdrawnAtDescIdDesc(long article);
}
