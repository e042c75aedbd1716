package conferencenews.kill;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The site with its probe in a process of its own, which can be killed. */
final class SiteProcess {

    private static final Pattern READY = Pattern.compile("is ready at http://localhost:(\\d+)");

    private final Process process;
    private final Path log;
    private final int port;

    private SiteProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Returns when it answers requests. All it prints is added to the file. */
    static SiteProcess start(Path log, Duration clockAhead, List<String> arguments) {
        try {
            Process process = new ProcessBuilder(command(clockAhead, arguments))
                    .redirectErrorStream(true)
                    .start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            int port = awaitReady(output, log);
            Thread rest = new Thread(() -> copy(output, log), "log");
            rest.setDaemon(true);
            rest.start();
            return new SiteProcess(process, log, port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return port;
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** Sends SIGTERM and gives the exit code. */
    int stop() {
        process.toHandle().destroy();
        return await();
    }

    private int await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("It does not end");
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static int awaitReady(BufferedReader output, Path log) throws IOException {
        StringBuilder printed = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            printed.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                append(log, printed.toString());
                return Integer.parseInt(ready.group(1));
            }
        }
        throw new AssertionError("It ended before it was ready:\n" + printed);
    }

    private static void copy(BufferedReader output, Path log) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                append(log, line + "\n");
            }
        } catch (IOException killed) {
            // what came is there
        }
    }

    private static void append(Path log, String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static List<String> command(Duration clockAhead, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx256m",
                "-Dprobe.clock-ahead=" + clockAhead.toMillis(),
                "-cp",
                probe() + File.pathSeparator + withoutTests(),
                CountingProbe.class.getName()));
        command.addAll(arguments);
        return command;
    }

    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A folder with nothing but the probe's class: the other test classes are no part of the site. */
    private static Path probe() throws IOException {
        String name = CountingProbe.class.getName().replace('.', '/') + ".class";
        Path compiled = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry, name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        Path folder = Files.createTempDirectory("probe");
        Path copy = folder.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.copy(compiled, copy);
        return folder;
    }
}
