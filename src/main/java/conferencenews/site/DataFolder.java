package conferencenews.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The folder {@code news.data} of database file, index, media and journal: made before anything opens a file in it.
 * Its absolute path is the property {@value #PROPERTY}.
 */
public class DataFolder implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    public static final String PROPERTY = "news.data-folder";

    /** After logging has its levels, so that a folder that cannot be used is said in one sentence. */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        Path folder = folder(environment.getProperty("news.data", "./data"));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("dataFolder", Map.of(PROPERTY, folder.toString())));
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
