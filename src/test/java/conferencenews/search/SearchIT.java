package conferencenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.FullStackTest;
import conferencenews.article.Writing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What readers find with Lucene in the data folder. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class SearchIT extends SearchContract {

    @Autowired
    Engine engine;

    @Test
    void anIndexThatIsLostOrBrokenIsBuiltAnew() throws IOException {
        writing.published("Manatee rescued");
        assertThat(headlines("manatee")).hasSize(1);
        engine.destroy();
        try (Stream<Path> files = Files.walk(engine.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().endsWith(".si")
                        || file.getFileName().toString().startsWith("segments_")) {
                    Files.writeString(file, "not an index");
                }
            }
        }
        assertThat(search("manatee").status()).isEqualTo(503);
        index.look();
        assertThat(headlines("manatee")).hasSize(1);
    }
}
