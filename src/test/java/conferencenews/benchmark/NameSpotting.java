package conferencenews.benchmark;

import conferencenews.directory.NameAutomaton;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Finds the names of a large directory in a long article: 2,000 words and 100,000 names, if nothing else is asked for.
 * The arguments are the number of names and of words.
 */
public final class NameSpotting {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 200;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private NameSpotting() {}

    public static void main(String... arguments) {
        int number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int words = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        Random random = new Random(1);
        List<String> names = new ArrayList<>();
        NameAutomaton.Builder builder = new NameAutomaton.Builder(1_000);
        long begin = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < number; i++) {
            String name = name(random, i);
            names.add(name);
            builder.add(name, i);
        }
        NameAutomaton automaton = builder.build();
        double made = (THREADS.getCurrentThreadCpuTime() - begin) / 1e6;
        System.out.printf(Locale.ROOT, "%,d names: index made in %.0f ms of the processor%n", number, made);
        String text = text(random, names, words);
        double[] times = new double[ROUNDS];
        int hits = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            hits = automaton.find(text).size();
            times[round] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        }
        double first = times[0];
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%,d words, %d names found: the first time %.2f ms of the processor, median %.3f ms, slowest %.2f ms%n",
                words,
                hits,
                first,
                times[ROUNDS / 2],
                times[ROUNDS - 1]);
    }

    /** Two people's names, one institution's, one in Chinese. */
    private static String name(Random random, int number) {
        return switch (number % 4) {
            case 0 -> "University of " + word(random) + " " + word(random);
            case 1 -> chinese(random, 6) + "大学";
            default -> word(random).toUpperCase(Locale.ROOT) + " " + word(random);
        };
    }

    private static String text(Random random, List<String> names, int words) {
        List<String> text = new ArrayList<>();
        while (text.size() < words) {
            text.add(
                    random.nextInt(20) == 0
                            ? names.get(random.nextInt(names.size()))
                            : word(random).toLowerCase());
        }
        return String.join(" ", text);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 4 + random.nextInt(4); i > 0; i--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    private static String chinese(Random random, int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.appendCodePoint(0x4E00 + random.nextInt(2_000));
        }
        return word.toString();
    }
}
