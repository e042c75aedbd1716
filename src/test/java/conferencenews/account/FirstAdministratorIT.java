package conferencenews.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conferencenews.ConferenceNewsApplication;
import conferencenews.TestDatabase;
import conferencenews.Visitor;
import conferencenews.site.CannotStart;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts whole sites one after the other on one database. */
@Tag("database")
class FirstAdministratorIT {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path data;

    /** Without settings the database is a file in the data folder. */
    private final Map<String, Object> settings = TestDatabase.isPostgres() ? TestDatabase.settings() : Map.of();

    @Test
    void theSettingsCreateItOnceAndASessionSurvivesARestart() {
        Visitor visitor;
        String session;
        try (ConfigurableApplicationContext site =
                start("--news.admin.username=Boss", "--news.admin.password=" + PASSWORD)) {
            visitor = new Visitor(port(site)).login("boss", PASSWORD);
            session = visitor.cookie("SESSION");
        }
        try (ConfigurableApplicationContext site = start("--news.admin.password=ignored from now on")) {
            Visitor back = new Visitor(port(site)).cookie("SESSION", session);
            assertThat(back.get("/admin/account").text()).contains("boss", "Administrator");
        }
    }

    @Test
    void aTooShortPasswordStopsTheStart() {
        assertThatThrownBy(() -> start("--news.admin.password=too short"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("news.admin.password needs at least 12 characters");
    }

    @Test
    void theLocalCommandResetsThePasswordAndEndsSessions() {
        String session;
        try (ConfigurableApplicationContext site =
                start("--news.admin.username=boss", "--news.admin.password=" + PASSWORD)) {
            session = new Visitor(port(site)).login("boss", PASSWORD).cookie("SESSION");
        }
        assertThat(ResetPassword.run(arguments("reset-password", "nobody"))).isEqualTo(1);
        assertThat(ResetPassword.run(arguments("reset-password"))).isEqualTo(1);
        assertThat(ResetPassword.run(arguments("reset-password", "boss"))).isZero();
        try (ConfigurableApplicationContext site = start()) {
            Visitor back = new Visitor(port(site)).cookie("SESSION", session);
            assertThat(back.get("/admin/account").location()).isEqualTo("/login");
            back.get("/login");
            assertThat(back.post("/login", "username", "boss", "password", PASSWORD)
                            .status())
                    .isEqualTo(422);
        }
    }

    private ConfigurableApplicationContext start(String... arguments) {
        SpringApplication site = new SpringApplicationBuilder(ConferenceNewsApplication.class).build();
        return site.run(arguments(arguments));
    }

    private String[] arguments(String... arguments) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("news.data", data);
        all.put("news.sample-content", false);
        all.put("server.port", 0);
        return java.util.stream.Stream.concat(
                        java.util.Arrays.stream(arguments),
                        all.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()))
                .toArray(String[]::new);
    }

    private static int port(ConfigurableApplicationContext site) {
        return site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
