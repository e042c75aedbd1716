package conferencenews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import conferencenews.article.Writing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Does what the README tells newcomers to do, and gets what it promises. */
@FullStackTest
@Import(Writing.class)
class ReadmeIT {

    private static final Pattern COMMANDS_AND_OUTPUT = Pattern.compile(
            "## See a view counted\n.*?```sh\n(?<commands>.*?)```\n.*?```text\n(?<output>.*?)```", Pattern.DOTALL);
    private static final String ARTICLE = "http://localhost:8080/articles/1\n";

    @LocalServerPort
    private int port;

    @Autowired
    private Writing writing;

    @BeforeEach
    void curlIsInstalled() throws IOException, InterruptedException {
        boolean installed = run("command -v curl").waitFor() == 0;
        if (!installed) {
            System.err.println("README TEST SKIPPED: no curl found.");
        }
        assumeThat(installed).as("curl is installed").isTrue();
    }

    @Test
    void aViewIsCountedAsTheReadmeSays() throws IOException {
        Matcher readme = COMMANDS_AND_OUTPUT.matcher(Files.readString(Path.of("README.md")));
        assertThat(readme.find()).isTrue();
        assertThat(readme.group("commands")).containsOnlyOnce(ARTICLE);
        String article = "http://localhost:%d/articles/%d\n".formatted(port, writing.published("Read me"));
        List<String> promised = readme.group("output")
                .lines()
                .map(line -> line.split(" {2,}")[0])
                .toList();
        assertThat(outputOf(readme.group("commands").replace(ARTICLE, article))).isEqualTo(promised);
    }

    private static List<String> outputOf(String commands) throws IOException {
        String output = new String(run(commands).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output.lines().map(String::strip).toList();
    }

    private static Process run(String commands) throws IOException {
        return new ProcessBuilder("sh", "-c", commands)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
