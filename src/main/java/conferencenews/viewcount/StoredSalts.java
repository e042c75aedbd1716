package conferencenews.viewcount;

import conferencenews.site.Site;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Salts in a table, so that a restart and other nodes agree; none outlives the 48 hours after its day's start. */
@Component
class StoredSalts implements Salts {

    private static final Logger LOG = LoggerFactory.getLogger(StoredSalts.class);
    private static final int BYTES = 32;
    /** Deleted so much before the 48 hours are over: days may have 25 hours, and the next look is minutes away. */
    private static final Duration AHEAD = Duration.ofHours(2);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ZoneId zone;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<LocalDate, byte[]> known = new ConcurrentHashMap<>();
    private final Map<LocalDate, byte[]> ownOnly = new ConcurrentHashMap<>();

    @Autowired
    StoredSalts(JdbcClient database, PlatformTransactionManager transactions, Site site, Clock clock) {
        this(database, transactions, site.zone(), clock);
    }

    StoredSalts(JdbcClient database, PlatformTransactionManager transactions, ZoneId zone, Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public byte[] of(LocalDate date) {
        byte[] salt = known.get(date);
        return salt == null ? known.computeIfAbsent(date, this::storedOrOwn) : salt;
    }

    /** Tomorrow's is there before it is needed: midnight does not depend on the database. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void renew() {
        LocalDate today = date(Duration.ZERO);
        of(today);
        of(today.plusDays(1));
        storeOwn();
        forgetBefore(date(AHEAD).minusDays(1));
    }

    /** What was made up while the database was away is there after a restart too, unless another node was first. */
    private void storeOwn() {
        try {
            ownOnly.forEach((date, salt) -> {
                insert(date, salt);
                ownOnly.remove(date);
            });
        } catch (DataAccessException failed) {
            LOG.debug("Own salts are stored later", failed);
        }
    }

    private void forgetBefore(LocalDate date) {
        known.keySet().removeIf(day -> day.isBefore(date));
        ownOnly.keySet().removeIf(day -> day.isBefore(date));
        try {
            database.sql("delete from view_salt where salted_on < ?")
                    .param(date)
                    .update();
        } catch (DataAccessException failed) {
            LOG.warn("Old salts could not be deleted, will be tried again: {}", failed.getMessage());
        }
    }

    private byte[] storedOrOwn(LocalDate date) {
        try {
            return transaction.execute(status -> stored(date));
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn("No salt from the database for {}, using one of this process: {}", date, failed.getMessage());
            byte[] own = fresh();
            ownOnly.put(date, own);
            return own;
        }
    }

    private byte[] stored(LocalDate date) {
        insert(date, fresh());
        return database.sql("select salt from view_salt where salted_on = ?")
                .param(date)
                .query(byte[].class)
                .single();
    }

    private void insert(LocalDate date, byte[] salt) {
        database.sql("insert into view_salt (salted_on, salt) values (?, ?) on conflict do nothing")
                .params(date, salt)
                .update();
    }

    private byte[] fresh() {
        byte[] salt = new byte[BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private LocalDate date(Duration ahead) {
        return clock.instant().plus(ahead).atZone(zone).toLocalDate();
    }
}
