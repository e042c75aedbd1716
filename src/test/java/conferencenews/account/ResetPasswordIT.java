package conferencenews.account;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Launch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The command {@code reset-password} on a database file, in a process of its own. */
@Timeout(180)
class ResetPasswordIT {

    private final PasswordEncoder passwords = new PasswordConfiguration().passwordEncoder();

    @TempDir
    private Path data;

    private JdbcClient database;

    @BeforeEach
    void anAdministratorIsLoggedIn() {
        DataSource file = new DriverManagerDataSource("jdbc:h2:file:" + data.resolve("news")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        Flyway.configure()
                .dataSource(file)
                .locations("classpath:db/migration", "classpath:db/vendor/h2")
                .load()
                .migrate();
        database = JdbcClient.create(file);
        database.sql("""
                insert into account (username, display_name, password_hash, role, created_at, rights_version, version)
                values ('li.na', 'Li Na', ?, 'ADMINISTRATOR', now(), 0, 0)""").param(passwords.encode("forgotten password")).update();
        database.sql("""
                insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                  max_inactive_interval, expiry_time, principal_name) values ('1', '1', 0, 0, 0, 0, 'li.na')""").update();
    }

    @Test
    void aNewPasswordIsMadeUpAndSaidAndTheSessionsEnd() {
        Launch command = resetPassword("", "li.na");
        assertThat(command.exitCode()).as(command.errors()).isZero();
        String[] printed = command.output().split("New password: ");
        assertThat(printed[0]).contains("The password of li.na is reset; all its sessions have ended.");
        assertThat(passwords.matches(printed[1].strip(), hash())).isTrue();
        assertThat(count("spring_session")).isZero();
        assertThat(count("audit_entry where action = 'account-password-reset' and actor_id is null"))
                .isEqualTo(1);
    }

    @Test
    void onesOwnPasswordIsReadFromTheInputAndNotPrinted() {
        Launch command = resetPassword("four words of mine\n", "li.na", "--password-stdin");
        assertThat(command.exitCode()).as(command.errors()).isZero();
        assertThat(command.output()).doesNotContain("four words of mine");
        assertThat(passwords.matches("four words of mine", hash())).isTrue();
    }

    private Launch resetPassword(String input, String... words) {
        List<String> arguments = new ArrayList<>(List.of("reset-password"));
        arguments.addAll(List.of(words));
        arguments.add("--news.data=" + data);
        return Launch.with(input, arguments.toArray(String[]::new));
    }

    private String hash() {
        return database.sql("select password_hash from account")
                .query(String.class)
                .single();
    }

    private long count(String rows) {
        return database.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
