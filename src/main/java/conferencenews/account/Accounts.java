package conferencenews.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All accounts; none is ever deleted, for revisions and the audit name them. */
public interface Accounts extends Repository<Account, Long> {

    Account save(Account account);

    Optional<Account> findById(Long id);

    Optional<Account> findByUsername(String username);

    boolean existsByUsername(String username);

    /** Active ones first, then by username. */
    @Query("select a from Account a order by case when a.disabledAt is null then 0 else 1 end, a.username")
    List<Account> inOrder();

    @Query("select count(a) > 0 from Account a")
    boolean exist();

    @Query(
            "select count(a) from Account a where a.role = conferencenews.account.Role.ADMINISTRATOR and a.disabledAt is null")
    int activeAdministrators();

    /** Those the account is limited to. */
    @Query("select s from Account a join a.sections s where a.id = :id")
    Set<Long> sections(Long id);

    /** Makes changes of accounts wait for each other until the transaction ends. */
    @Query(value = "select id from account_lock where id = 1 for update", nativeQuery = true)
    int lock();
}
