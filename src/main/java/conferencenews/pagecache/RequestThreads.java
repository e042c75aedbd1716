package conferencenews.pagecache;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that answer requests. A page from memory waits for nothing: a few threads send as many as the machine can,
 * and to wake others for it costs a quarter of its time. For each of the few that is held up, by a database or a slow
 * client, another one stands in until it is back. One that only waits for a processor is not held up: others would make
 * it wait longer.
 */
final class RequestThreads implements Executor, AutoCloseable {

    private static final long LOOKS_APART_MILLIS = 20;
    /** A thread that does nothing may wait for an answer from the network, or for its turn on a busy machine. */
    private static final int MOST_IDLE_LOOKS = 5;
    /** After a second nobody waits any longer, whatever a request is busy with. */
    private static final int MOST_LOOKS = 50;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final int few;
    private final int most;
    private final Queue<Runnable> requests = new ConcurrentLinkedQueue<>();
    private final Collection<Worker> workers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger working = new AtomicInteger();
    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(daemons("request-watch"));
    private volatile int allowed;

    /**
     * @param few so many at a time as long as none is held up
     * @param most never more, held up or not
     */
    RequestThreads(int few, int most) {
        this.few = Math.min(few, most);
        this.most = most;
        this.allowed = this.few;
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), daemons("request"));
    }

    void start() {
        watch.scheduleWithFixedDelay(this::look, LOOKS_APART_MILLIS, LOOKS_APART_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void execute(Runnable request) {
        requests.add(request);
        work();
    }

    /** Lets others stand in for those that have done nothing for their request since the last look. */
    void look() {
        int heldUp = 0;
        for (Worker worker : workers) {
            heldUp += worker.isHeldUp() ? 1 : 0;
        }
        allowed = Math.min(most, few + heldUp);
        while (!requests.isEmpty() && work()) {}
    }

    private boolean work() {
        int now = working.get();
        while (now < allowed) {
            if (working.compareAndSet(now, now + 1)) {
                threads.execute(new Worker());
                return true;
            }
            now = working.get();
        }
        return false;
    }

    int working() {
        return working.get();
    }

    @Override
    public void close() {
        watch.shutdownNow();
        threads.shutdown();
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Answers requests as long as there are any. */
    private final class Worker implements Runnable {

        @SuppressWarnings("NullAway.Init")
        private volatile Thread thread;

        private volatile int request;
        private int seen = -1;
        private int looks;
        private int idleLooks;
        private long processorTime;

        @Override
        public void run() {
            thread = Thread.currentThread();
            workers.add(this);
            try {
                answerAll();
            } finally {
                workers.remove(this);
                working.decrementAndGet();
                if (!requests.isEmpty()) {
                    work(); // came between the last look at the queue and the end
                }
            }
        }

        private void answerAll() {
            Runnable next;
            while (working.get() <= allowed && (next = requests.poll()) != null) {
                request++;
                next.run();
            }
        }

        private boolean isHeldUp() {
            long before = processorTime;
            processorTime = THREADS.getThreadCpuTime(thread.getId());
            if (seen != request) {
                seen = request;
                looks = 0;
                idleLooks = 0;
                return false;
            }
            looks++;
            idleLooks = processorTime == before ? idleLooks + 1 : 0;
            boolean waits = thread.getState() != Thread.State.RUNNABLE;
            return idleLooks > 0 && waits || idleLooks >= MOST_IDLE_LOOKS || looks >= MOST_LOOKS;
        }
    }
}
