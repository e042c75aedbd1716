package conferencenews.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The site as it is delivered: {@code java -Xmx256m -XX:+UseSerialGC -jar}, as docs/operators.md recommends. */
final class PackagedSite implements AutoCloseable {

    static final String AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

    /** The database of a data folder, as benchmarks open it. */
    static final String H2 = "jdbc:h2:file:%s/news;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    final Program program;
    final int port;

    private PackagedSite(Program program, int port) {
        this.program = program;
        this.port = port;
    }

    /** @param settings further arguments, those that begin with {@code -X} for the virtual machine */
    static PackagedSite start(Path data, String... settings) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:+UseSerialGC"));
        Stream.of(settings).filter(setting -> setting.startsWith("-X")).forEach(command::add);
        command.addAll(List.of("-jar", jar().toString(), "--server.port=" + port, "--news.data=" + data));
        command.addAll(List.of("--news.sample-content=false", "--news.admin.password=correct-horse-battery"));
        Stream.of(settings).filter(setting -> !setting.startsWith("-X")).forEach(command::add);
        Files.createDirectories(data);
        Program program = Program.start(data.resolve("log"), command);
        program.awaitLog(" is ready at ", 120);
        return new PackagedSite(program, port);
    }

    /** @param headers names and values in turn */
    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        request.header("User-Agent", AGENT);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("conference-news-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("First ./mvnw package -DskipTests"));
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
