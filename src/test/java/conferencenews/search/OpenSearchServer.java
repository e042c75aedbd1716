package conferencenews.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * An OpenSearch server with one node, in a process of its own: its libraries and ours do not go together. It is started
 * when it is first asked for and ends with the tests. The build writes down where its libraries are.
 */
final class OpenSearchServer {

    private static final Path FOLDER = Path.of("target", "opensearch").toAbsolutePath();
    private static final Path CLASS_PATH = FOLDER.resolve("class-path");
    private static final Path NODE = Path.of("src", "test", "resources", "opensearch", "OpenSearchNode.java")
            .toAbsolutePath();
    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static final String INDEX = "/articles-000001";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final URI ADDRESS = start();

    private OpenSearchServer() {}

    static String address() {
        return ADDRESS.toString();
    }

    /** From now on nobody can read or write the index. */
    static void close() {
        send("POST", INDEX + "/_close");
    }

    static void open() {
        send("POST", INDEX + "/_open?wait_for_active_shards=1");
    }

    static String get(String path) {
        return send("GET", path);
    }

    private static URI start() {
        try {
            int port = freePort();
            Process process = process(port);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            URI address = URI.create("http://localhost:" + port);
            await(address, process);
            return address;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Process process(int port) throws IOException {
        Path base = FOLDER.resolve("node");
        FileSystemUtils.deleteRecursively(base);
        Path arguments = Files.writeString(
                FOLDER.resolve("arguments"),
                "-cp \"" + Files.readString(CLASS_PATH).strip() + "\"");
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "@" + arguments,
                        NODE.toString(),
                        String.valueOf(port),
                        base.toString())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("log").toFile())
                .start();
    }

    private static void await(URI address, Process process) throws InterruptedException {
        Instant last = Instant.now().plus(LONGEST_START);
        HttpRequest health = HttpRequest.newBuilder(address.resolve("/_cluster/health?wait_for_status=yellow"))
                .build();
        while (process.isAlive() && Instant.now().isBefore(last)) {
            try {
                if (CLIENT.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                process.waitFor(200, TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("OpenSearch did not start, see " + FOLDER.resolve("log"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String send(String method, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(ADDRESS.resolve(path))
                    .method(method, BodyPublishers.noBody())
                    .build();
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(method + " " + path + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
