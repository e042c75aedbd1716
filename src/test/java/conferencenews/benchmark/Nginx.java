package conferencenews.benchmark;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** nginx with the very pages of the site in files, configured as well as it can be. */
final class Nginx implements AutoCloseable {

    private static final Set<String> OWN = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "content-type",
            "date",
            "etag",
            "keep-alive",
            "server",
            "transfer-encoding");

    final Program program;
    final int port;

    private Nginx(Program program, int port) {
        this.program = program;
        this.port = port;
    }

    static boolean isInstalled() {
        return Files.isExecutable(Path.of("/usr/sbin/nginx"));
    }

    /** @param pages a folder with a file for each path, and beside it one ending in {@code .gz} */
    static Nginx serving(Path folder, Path pages, HttpHeaders headers) throws IOException, InterruptedException {
        int port = PackagedSite.freePort();
        String added = headers.map().entrySet().stream()
                .filter(header -> !OWN.contains(header.getKey().toLowerCase()))
                .flatMap(header -> header.getValue().stream()
                        .map(value ->
                                "    add_header " + header.getKey() + " \"" + value.replace("\"", "\\\"") + "\";\n"))
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                user root;
                worker_processes auto;
                pid %1$s/nginx.pid;
                error_log %1$s/nginx-errors warn;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  open_file_cache max=10000 inactive=1h;
                  open_file_cache_valid 1h;
                  keepalive_requests 1000000000;
                  keepalive_timeout 1h;
                  gzip_static on;
                  server {
                    listen 127.0.0.1:%2$d;
                    root %3$s;
                    default_type "text/html;charset=UTF-8";
                %4$s  }
                }
                """.formatted(folder, port, pages, added));
        Program program = Program.start(
                folder.resolve("nginx-log"),
                List.of("/usr/sbin/nginx", "-c", folder.resolve("nginx.conf").toString(), "-p", folder.toString()));
        Thread.sleep(1_000);
        return new Nginx(program, port);
    }

    @Override
    public void close() {
        program.close();
    }
}
