package conferencenews.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The one browser of a test run. */
final class Chromium implements AutoCloseable {

    static final int PATIENCE = 20_000;

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path path) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(path).setArgs(ARGUMENTS));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** @throws IllegalStateException if there is none on this machine */
    static Chromium start() {
        return new Chromium(find().orElseThrow(() -> new IllegalStateException(
                "No Chromium found: install it, or name it in -Dbrowser.path or CHROMIUM_PATH")));
    }

    static Optional<Path> find() {
        return Stream.concat(named(), onPath())
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Stream<Path> named() {
        return Stream.of(System.getProperty("browser.path"), System.getenv("CHROMIUM_PATH"))
                .filter(Objects::nonNull)
                .map(Path::of);
    }

    private static Stream<Path> onPath() {
        String folders = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return NAMES.stream()
                .flatMap(name -> Stream.of(folders.split(File.pathSeparator)).map(folder -> Path.of(folder, name)));
    }
}
