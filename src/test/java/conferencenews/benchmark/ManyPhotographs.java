package conferencenews.benchmark;

import conferencenews.Answer;
import conferencenews.Visitor;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * Uploads twenty photographs of twelve megapixels in one form to the packaged site, and reads a page all the while.
 * Arguments: a folder to work in, the number of photographs.
 */
public final class ManyPhotographs {

    private static final PrintStream OUT = System.out;
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int GRAIN = 24;

    private ManyPhotographs() {}

    public static void main(String... arguments) throws Exception {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("many-photographs");
        int number = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        Map<String, byte[]> photographs = new LinkedHashMap<>();
        for (int seed = 1; seed <= number; seed++) {
            photographs.put("photograph-" + seed + ".jpg", photograph(System.nanoTime()));
        }
        OUT.printf(
                "%d photographs, %.1f MB%n",
                number,
                photographs.values().stream().mapToLong(each -> each.length).sum() / 1e6);
        try (PackagedSite site = PackagedSite.start(folder.toAbsolutePath().resolve("data"))) {
            upload(site, photographs);
        }
    }

    private static void upload(PackagedSite site, Map<String, byte[]> photographs) throws Exception {
        List<Double> before = readings(site, TimeUnit.SECONDS.toNanos(5));
        Visitor editor = new Visitor(site.port).login("admin", "correct-horse-battery");
        editor.get("/admin/media");
        List<Double> during = Collections.synchronizedList(new ArrayList<>());
        Thread reader = new Thread(() -> read(site, during), "reader");
        reader.start();
        long cpu = site.program.cpuMicros();
        long begun = System.nanoTime();
        Answer answer = editor.upload("/admin/media", photographs);
        double seconds = (System.nanoTime() - begun) / 1e9;
        reader.interrupt();
        reader.join();
        OUT.printf(
                "Answer %d after %.1f s, %.1f s of processor time; at most %d MB of memory with -Xmx256m%n",
                answer.status(), seconds, (site.program.cpuMicros() - cpu) / 1e6, site.program.memory("VmHWM"));
        OUT.printf("The home page before: %s, meanwhile: %s%n", summary(before), summary(during));
        if (answer.status() != 302) {
            throw new IllegalStateException(answer.text());
        }
    }

    private static List<Double> readings(PackagedSite site, long nanos) throws Exception {
        List<Double> readings = new ArrayList<>();
        for (long end = System.nanoTime() + nanos; System.nanoTime() < end; ) {
            readings.add(reading(site));
        }
        return readings;
    }

    private static void read(PackagedSite site, List<Double> readings) {
        try {
            while (!Thread.interrupted()) {
                readings.add(reading(site));
                Thread.sleep(20);
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private static double reading(PackagedSite site) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        if (site.get("/").statusCode() != 200) {
            throw new IllegalStateException("The home page is not there");
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static String summary(List<Double> readings) {
        List<Double> sorted = readings.stream().sorted().toList();
        return "median %.1f ms, p99 %.1f ms of %d"
                .formatted(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100), sorted.size());
    }

    /** With the grain of a real one, which takes time to read and to write. */
    private static byte[] photograph(long seed) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(70, 110, 160), WIDTH, HEIGHT, new Color(200, 170, 120)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillOval(random.nextInt(WIDTH), random.nextInt(HEIGHT), random.nextInt(300), random.nextInt(300));
        }
        pen.dispose();
        int[] line = new int[WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            image.getRGB(0, y, WIDTH, 1, line, 0, WIDTH);
            for (int x = 0; x < WIDTH; x++) {
                line[x] = line[x] & 0xF8F8F8 | random.nextInt(GRAIN) >> 2;
            }
            image.setRGB(0, y, WIDTH, 1, line, 0, WIDTH);
        }
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", output);
        return output.toByteArray();
    }
}
