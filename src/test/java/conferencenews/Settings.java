package conferencenews;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The settings of the site's own, as the build describes them. */
final class Settings {

    private static final String METADATA = "/META-INF/spring-configuration-metadata.json";

    private Settings() {}

    static Set<String> own() {
        try (InputStream metadata = ConferenceNewsApplication.class.getResourceAsStream(METADATA)) {
            Set<String> names = new TreeSet<>();
            JsonNode properties = new ObjectMapper()
                    .readTree(Objects.requireNonNull(metadata))
                    .get("properties");
            properties.forEach(property -> names.add(property.get("name").asString()));
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The environment variable that sets it. */
    static String variable(String setting) {
        return setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
