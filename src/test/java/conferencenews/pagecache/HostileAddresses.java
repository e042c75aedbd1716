package conferencenews.pagecache;

import conferencenews.ConferenceNewsApplication;
import conferencenews.TestClock;
import conferencenews.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Sends the site a million addresses that nobody meant, or as many as the first argument says, and tells whether they
 * took memory or pushed out the pages that readers want. Ends with 1 if they did. The clock stands still, so that no page
 * has to be rendered again for another reason.
 */
public final class HostileAddresses {

    private static final int ASKERS = 8;
    private static final long MAX_BYTES = 66L * 1024 * 1024;
    private static final List<String> GOOD = List.of("/", "/zh/", "/sections/focus", "/archive", "/about", "/zh/about");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final String site;
    private final MeterRegistry meters;

    private HostileAddresses(ConfigurableApplicationContext context) {
        site = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
        meters = context.getBean(MeterRegistry.class);
    }

    public static void main(String... arguments) throws Exception {
        long number = arguments.length == 0 ? 1_000_000 : Long.parseLong(arguments[0]);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        ConferenceNewsApplication.class, TestClock.class)
                .initializers(new TestDatabase())
                .run("--server.port=0", "--news.data=" + Files.createTempDirectory("hostile"))) {
            boolean stood = new HostileAddresses(context).stands(number);
            if (!stood) {
                System.exit(1);
            }
        }
    }

    private boolean stands(long number) throws Exception {
        String article = get("/articles/1").headers().firstValue("Location").orElseThrow();
        readGoodPages(article);
        double renderedAtFirst = answered("rendered");
        double bytesAtFirst = bytes();
        readGoodPages(article);
        double renderedTwice = answered("rendered") - renderedAtFirst;
        AtomicLong next = new AtomicLong();
        ExecutorService askers = Executors.newFixedThreadPool(ASKERS);
        for (int asker = 0; asker < ASKERS; asker++) {
            askers.execute(() -> {
                for (long i = next.getAndIncrement(); i < number; i = next.getAndIncrement()) {
                    get(address(i, article));
                }
            });
        }
        askers.shutdown();
        askers.awaitTermination(1, TimeUnit.HOURS);
        double before = answered("rendered");
        readGoodPages(article);
        double again = answered("rendered") - before;
        System.out.printf("%,d addresses, answered with %s%n", number, new TreeMap<>(statuses));
        System.out.printf("memory for pages: %,.0f bytes before, %,.0f after%n", bytesAtFirst, bytes());
        System.out.printf("good pages rendered again: %.0f of %d%n", again, GOOD.size() + 1);
        return renderedTwice == 0 && again == 0 && bytes() < MAX_BYTES && !statuses.containsKey(500);
    }

    private void readGoodPages(String article) {
        GOOD.forEach(this::get);
        get(article);
    }

    /** Of 32 addresses 26 are spellings of good ones, the others lead nowhere or elsewhere. */
    private static String address(long i, String article) {
        return switch ((int) (i % 32)) {
            case 0 -> "/nothing/" + i;
            case 1 -> "/articles/" + i * 31;
            case 2 -> "/articles/1/slug-" + i;
            case 3 -> "/sections/focus?page=" + (i % 1_000) + "&x=" + i;
            case 4 -> "/archive/" + i % 10_000 + "/" + (i / 10_000 % 13 + 1);
            case 5 -> "/tags/%E4%BC%9A" + "a".repeat((int) (i % 100)) + i;
            case 6, 7, 8 -> "/?q=%E4%BC%9A" + i + "&page" + i + "=" + i;
            default -> article + "?utm_source=" + i;
        };
    }

    private HttpResponse<byte[]> get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(site + path))
                    .header("Accept-Encoding", "gzip")
                    .build();
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            statuses.computeIfAbsent(response.statusCode(), status -> new LongAdder())
                    .increment();
            return response;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private double answered(String answer) {
        return meters.get("news.pages").tag("answer", answer).functionCounter().count();
    }

    private double bytes() {
        return meters.get("news.pages.memory").gauge().value();
    }
}
