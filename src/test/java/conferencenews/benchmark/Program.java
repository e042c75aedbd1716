package conferencenews.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a process of its own, with the processor time and the memory it takes; reads Linux's /proc. */
final class Program implements AutoCloseable {

    /** Of the clock that /proc counts in. */
    private static final long TICK_MICROS = 10_000;

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Program start(Path log, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Program(process, log);
    }

    /** Waits until it has logged that. */
    void awaitLog(String text, int seconds) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!Files.readString(log).contains(text)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("It did not start: " + Files.readString(log));
            }
            Thread.sleep(20);
        }
    }

    /** What it and its workers have taken so far. */
    long cpuMicros() throws IOException {
        long ticks = 0;
        for (long id : ids()) {
            String stat = Files.readString(Path.of("/proc/" + id + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        }
        return ticks * TICK_MICROS;
    }

    /** Megabytes that are in memory now ({@code VmRSS}) or were at most ({@code VmHWM}). */
    long memory(String kind) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith(kind + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<Long> ids() {
        List<Long> ids = new ArrayList<>(List.of(process.pid()));
        process.descendants().map(ProcessHandle::pid).forEach(ids::add);
        return ids;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
