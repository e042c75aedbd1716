package conferencenews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be known of {@code docker-compose.yml} without starting a container. */
class ComposeTests {

    private static final Set<String> SETTINGS_OF_SPRING = Set.of(
            "spring.profiles.active",
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password");

    private static Map<String, Object> compose;

    @BeforeAll
    static void read() throws IOException {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        compose = new Yaml(new SafeConstructor(strict)).load(Files.readString(Path.of("docker-compose.yml")));
    }

    @Test
    void theSiteWaitsForItsDatabase() {
        assertThat(map("services")).containsOnlyKeys("app", "database");
        assertThat(text("services", "database", "image")).isEqualTo("postgres:18");
        assertThat(text("services", "app", "depends_on", "database", "condition"))
                .isEqualTo("service_healthy");
        assertThat(map("services", "database")).containsKey("healthcheck");
        assertThat(text("services", "app", "environment", "SPRING_DATASOURCE_URL"))
                .isEqualTo("jdbc:postgresql://database:5432/"
                        + text("services", "database", "environment", "POSTGRES_DB"));
    }

    @Test
    void whatMustLastIsInNamedVolumes() {
        assertThat(map("volumes")).containsOnlyKeys("data", "database");
        assertThat(list("services", "app", "volumes"))
                .containsExactly("data:" + text("services", "app", "environment", "NEWS_DATA"));
        assertThat(list("services", "database", "volumes")).containsExactly("database:/var/lib/postgresql");
    }

    @Test
    void everyVariableOfTheSiteNamesARealSetting() {
        Set<String> settings = new TreeSet<>(Settings.own());
        settings.addAll(SETTINGS_OF_SPRING);
        Set<String> variables = settings.stream().map(Settings::variable).collect(Collectors.toSet());
        assertThat(variables).containsAll(map("services", "app", "environment").keySet());
    }

    @Test
    void theSampleIsLoadedAndEveryValueIsText() {
        assertThat(text("services", "app", "environment", "NEWS_SAMPLE_CONTENT"))
                .isEqualTo("true");
        assertThat(map("services", "app", "environment").values()).allMatch(String.class::isInstance);
    }

    @Test
    void onlyThisMachineReachesItAndNoPasswordIsWritten() {
        assertThat(list("services", "app", "ports")).containsExactly("127.0.0.1:8080:8080");
        assertThat(map("services", "database")).doesNotContainKey("ports");
        String password = text("services", "app", "environment", "SPRING_DATASOURCE_PASSWORD");
        assertThat(password).startsWith("${DB_PASSWORD:?");
        assertThat(text("services", "database", "environment", "POSTGRES_PASSWORD"))
                .isEqualTo(password);
    }

    private static String text(String... keys) {
        return (String) at(keys);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(String... keys) {
        return (List<String>) at(keys);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(String... keys) {
        return (Map<String, Object>) at(keys);
    }

    private static Object at(String... keys) {
        Object place = compose;
        for (String key : keys) {
            place = Objects.requireNonNull(((Map<?, ?>) place).get(key), String.join(".", keys));
        }
        return place;
    }
}
