package conferencenews.article;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Withdrawals extends Repository<Withdrawal, Long> {

    Withdrawal save(Withdrawal withdrawal);

    Optional<Withdrawal> findFirstByArticleIdOrderByWithdrawnAtDescIdDesc(long article);
}
