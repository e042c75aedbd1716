package conferencenews.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Failed logins of the last minutes, by account name and by address, for all nodes. */
@Component
class LoginAttempts {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int MOST_PER_ACCOUNT = 5;
    static final int MOST_PER_ADDRESS = 20;

    private static final int IPV6_NETWORK_BYTES = 8;

    private final JdbcClient database;
    private final Clock clock;

    LoginAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts an attempt as failed before its password is looked at, so that guesses sent at the same moment see each
     * other.
     *
     * @throws LoginRefused if there were too many
     */
    void begin(String username, String address) {
        String name = hash(username);
        String network = network(address);
        refuseBeyond(name, network, 0);
        long id = insert(name, network);
        try {
            refuseBeyond(name, network, 1);
        } catch (LoginRefused refused) {
            database.sql("delete from login_attempt where id = ?").param(id).update();
            throw refused;
        }
    }

    void succeeded(String username) {
        database.sql("delete from login_attempt where name_hash = ?")
                .param(hash(username))
                .update();
    }

    /** Addresses are kept no longer than they are needed. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void prune() {
        database.sql("delete from login_attempt where attempted_at <= ?")
                .param(windowStart())
                .update();
    }

    private void refuseBeyond(String name, String network, int own) {
        refuse("name_hash", name, MOST_PER_ACCOUNT + own);
        refuse("address", network, MOST_PER_ADDRESS + own);
    }

    private void refuse(String column, String key, int enough) {
        List<OffsetDateTime> latest = database.sql("select attempted_at from login_attempt where " + column
                        + " = ? and attempted_at > ? order by attempted_at desc limit ?")
                .params(key, windowStart(), enough)
                .query(OffsetDateTime.class)
                .list();
        if (latest.size() == enough) {
            Instant free = latest.get(enough - 1).toInstant().plus(WINDOW);
            throw LoginRefused.tooMany(minutesUntil(free));
        }
    }

    private int minutesUntil(Instant free) {
        long seconds = Math.max(1, Duration.between(clock.instant(), free).toSeconds());
        return (int) ((seconds + 59) / 60);
    }

    private long insert(String name, String network) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        database.sql("insert into login_attempt (name_hash, address, attempted_at) values (?, ?, ?)")
                .params(name, network, clock.instant().atOffset(ZoneOffset.UTC))
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    private OffsetDateTime windowStart() {
        return clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC);
    }

    /** Hashed because people type passwords into the field for the name. */
    private static String hash(String username) {
        try {
            byte[] bytes = AccountRules.normalised(username).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An IPv6 address stands for its /64 network, which one customer has whole. */
    static String network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            if (!(parsed instanceof Inet6Address)) {
                return parsed.getHostAddress();
            }
            byte[] network = Arrays.copyOf(parsed.getAddress(), IPV6_NETWORK_BYTES);
            return InetAddress.getByAddress(Arrays.copyOf(network, parsed.getAddress().length))
                    .getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return "unknown";
        }
    }
}
