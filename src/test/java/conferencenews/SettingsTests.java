package conferencenews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\| `([A-Z_]+)` \\|");

    @Test
    void operatorsAreToldOfEverySettingAndOfNoOther() throws IOException {
        List<String> ofTheSite = documented().keySet().stream()
                .filter(setting -> setting.startsWith("news."))
                .toList();
        assertThat(ofTheSite).containsExactlyInAnyOrderElementsOf(Settings.own());
    }

    @Test
    void theVariableBesideASettingSetsIt() throws IOException {
        documented().forEach((setting, variable) -> {
            assertThat(variable).isEqualTo(Settings.variable(setting));
            assertThat(environment(variable)
                            .bind(setting, Bindable.listOf(String.class))
                            .get())
                    .as(variable)
                    .containsExactly("one", "two");
        });
    }

    private static Map<String, String> documented() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/operators.md")))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> row.group(2), (one, other) -> other, TreeMap::new));
    }

    private static Binder environment(String variable) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, "one,two")));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment);
    }
}
