package conferencenews.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Drives a server with wrk: 32 connections, every request in a run one that counts. */
final class Wrk {

    /** No two runs have visitors in common. */
    private static final AtomicLong FIRST = new AtomicLong();

    private static final long APART = 1_000_000_000;
    /** Fewer than a visitor may read in an hour before being taken for a machine. */
    private static final int READ_BY_EACH = 200;

    private final Path script;

    /** What a run gave; {@code p99} in milliseconds, {@code cpu} in microseconds for each request. */
    record Load(long requests, double perSecond, double p99, double cpu, long errors) {}

    private Wrk(Path script) {
        this.script = script;
    }

    /** Each visitor reads so many of the paths, one after the other. */
    static Wrk reading(Path folder, String name, List<String> paths, boolean gzip) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("local paths = {");
        paths.forEach(path -> lines.add("\"GET " + path + " HTTP/1.1\\r\\nHost: localhost\\r\\nUser-Agent: "
                + PackagedSite.AGENT + "\\r\\nAccept: text/html\\r\\n" + (gzip ? "Accept-Encoding: gzip\\r\\n" : "")
                + "Accept-Language: en, x-\","));
        lines.add("}");
        lines.add("local n = 0");
        lines.add("function init(arguments) n = tonumber(arguments[1]) end");
        lines.add("local count = #paths");
        lines.add("local each = math.min(count, " + READ_BY_EACH + ")");
        lines.add("request = function()");
        lines.add("  n = n + 1");
        lines.add("  return paths[n % count + 1] .. math.floor(n / each) .. '\\r\\n\\r\\n'");
        lines.add("end");
        Path script = folder.resolve(name + ".lua");
        Files.write(script, lines);
        return new Wrk(script);
    }

    Load run(Program server, int port, int seconds) throws IOException, InterruptedException {
        long before = server.cpuMicros();
        Process wrk = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c32",
                        "-d" + seconds + "s",
                        "--latency",
                        "-s",
                        script.toString(),
                        "http://localhost:" + port + "/",
                        "--",
                        String.valueOf(FIRST.getAndAdd(APART)))
                .redirectErrorStream(true)
                .start();
        String report = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        long requests = (long) number(report, "(\\d+) requests in");
        return new Load(
                requests,
                number(report, "Requests/sec:\\s+([\\d.]+)"),
                millis(report),
                (double) (server.cpuMicros() - before) / Math.max(1, requests),
                errors(report));
    }

    private static long errors(String report) {
        long errors = report.contains("Non-2xx") ? (long) number(report, "Non-2xx or 3xx responses: (\\d+)") : 0;
        Matcher matcher = Pattern.compile("connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)")
                .matcher(report);
        if (matcher.find()) {
            for (int group = 1; group <= 4; group++) {
                errors += Long.parseLong(matcher.group(group));
            }
        }
        return errors;
    }

    private static double millis(String report) {
        Matcher matcher = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)").matcher(report);
        if (!matcher.find()) {
            throw new IllegalStateException(report);
        }
        double value = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "us" -> value / 1_000;
            case "ms" -> value;
            default -> value * 1_000;
        };
    }

    private static double number(String report, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(report);
        if (!matcher.find()) {
            throw new IllegalStateException(report);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
