package conferencenews.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The folder {@code news.data} of database file, index, media and journal: made before anything opens a file in it.
 * Its absolute path is the property {@value #PROPERTY}.
 */
public class DataFolder implements EnvironmentPostProcessor, Ordered {

    public static final String PROPERTY = "news.data-folder";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Path folder = folder(environment.getProperty("news.data", "./data"));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("dataFolder", Map.of(PROPERTY, folder.toString())));
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static Path folder(String setting) {
        try {
            Path folder = Files.createDirectories(Path.of(setting)).toRealPath();
            if (!Files.isWritable(folder)) {
                throw new DataFolderUnusable(setting, "it is not writable");
            }
            return folder;
        } catch (IOException | InvalidPathException unusable) {
            throw new DataFolderUnusable(setting, "it is not a folder and cannot be made one");
        }
    }
}
