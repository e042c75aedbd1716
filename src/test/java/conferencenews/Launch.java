package conferencenews;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The site in a process of its own, as an operator starts it. */
public final class Launch implements AutoCloseable {

    private static final String LAST_LINE_OF_A_NEW_SITE = "Create the first administrator: ";

    private final Process process;
    private final Path errors;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private Launch(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts it with these arguments and gives it this text to read. */
    public static Launch with(String input, String... arguments) {
        try {
            Path errors = Files.createTempFile("errors", ".txt");
            Process process = new ProcessBuilder(command(arguments))
                    .redirectError(errors.toFile())
                    .start();
            process.outputWriter(StandardCharsets.UTF_8).append(input).close();
            return new Launch(process, errors);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts a site that has no account yet on a free port, and returns when it is ready. */
    static Launch ofNewSite(Path data) {
        Launch launch = with("", "--server.port=0", "--news.data=" + data);
        launch.readUntil(LAST_LINE_OF_A_NEW_SITE);
        return launch;
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED", // as the jar says of itself
                "-cp",
                classPath(),
                ConferenceNewsApplication.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void readUntil(String text) {
        while (lines.isEmpty() || !lastLine().contains(text)) {
            if (!readLine()) {
                throw new AssertionError("It ended before \"" + text + "\": " + output() + errors());
            }
        }
    }

    private boolean readLine() {
        try {
            String line = output.readLine();
            if (line != null) {
                lines.add(line);
            }
            return line != null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What it has printed, in the lines read so far. */
    public String output() {
        return String.join("\n", lines);
    }

    String lastLine() {
        return lines.get(lines.size() - 1);
    }

    /** The first match of the pattern's first group in what it has printed. */
    String printed(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(output());
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + output());
        }
        return matcher.group(1);
    }

    int port() {
        return Integer.parseInt(printed("is ready at http://localhost:(\\d+)"));
    }

    public String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits for it to end by itself and gives its exit code. */
    public int exitCode() {
        while (readLine()) {
            // until it closes its output
        }
        return process.onExit().join().exitValue();
    }

    /** Stops it as an operator would. */
    @Override
    public void close() {
        process.toHandle().destroy(); // unlike process.destroy() leaves its output readable
        exitCode();
    }
}
