package conferencenews.article;

import static conferencenews.article.WordDiff.Fate.ADDED;
import static conferencenews.article.WordDiff.Fate.KEPT;
import static conferencenews.article.WordDiff.Fate.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.article.WordDiff.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, nullValues = "-", textBlock = """
            the same text                    | the same text                   | the same text
            held on 21 November              | held on 22 November             | held on [-21-]{+22+} November
            two words gone here              | two here                        | two [-words gone -]here
            about 1,200 people               | about 1,300 people              | about [-1,200-]{+1,300+} people
            it doesn't fit                   | it does fit                     | it [-doesn't-]{+does+} fit
            red blue green                   | white black green               | [-red blue-]{+white black+} green
            one, two                         | one and two                     | one[-,-] {+and +}two
            会议于周四在重庆举行                   | 会议于周五在重庆举行                  | 会议于周[-四-]{+五+}在重庆举行
            参加Nordhaven会议的学生               | 参加Nordhaven论坛的学生              | 参加Nordhaven[-会议-]{+论坛+}的学生
            see here⟨https://a.example/1⟩    | see here⟨https://a.example/2⟩   | see here[-⟨https://a.example/1⟩-]{+⟨https://a.example/2⟩+}
            the 👩‍🔬 came                   | the 👩‍⚕️ came                  | the [-👩‍🔬-]{+👩‍⚕️+} came
            """)
    void marksWhatWasRemovedAndAddedByWordAndInChineseByCharacter(String before, String after, String marked) {
        assertThat(marked(new WordDiff(new Comparison()).between(before, after)))
                .isEqualTo(marked);
    }

    @Test
    void marksAWholeTextWhereTheOtherIsEmpty() {
        assertThat(new WordDiff(new Comparison()).between("", "all new")).containsExactly(new Span(ADDED, "all new"));
        assertThat(new WordDiff(new Comparison()).between("all gone", ""))
                .containsExactly(new Span(REMOVED, "all gone"));
        assertThat(new WordDiff(new Comparison()).between("", "")).isEmpty();
    }

    @Test
    void givesBothTextsBackWhateverTheyAre() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            String before = text(random, random.nextInt(60));
            String after = random.nextBoolean() ? text(random, random.nextInt(60)) : edited(before, random);
            assertGivesBack(before, after, new WordDiff(new Comparison()).between(before, after));
        }
    }

    @Test
    @Timeout(20)
    void staysQuickForTheLongestBodies() {
        Random random = new Random(7);
        String before = text(random, 200_000);
        String chinese = characters(random, 900_000);
        WordDiff diff = new WordDiff(new Comparison());
        long begin = System.nanoTime();
        List<Span> few = diff.between(before, edited(before, random));
        List<Span> other = diff.between(chinese, characters(random, 900_000));
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        assertThat(few.stream()
                        .filter(span -> span.fate() == KEPT)
                        .mapToInt(span -> span.text().length())
                        .sum())
                .isGreaterThan(before.length() * 9 / 10);
        assertThat(other).isNotEmpty();
    }

    @Test
    void comparesBySentenceWhatDiffersInTooManyWords() {
        String rewritten =
                IntStream.range(0, 2_000).mapToObj(i -> "old" + i + " ").collect(Collectors.joining());
        String replacement =
                IntStream.range(0, 2_000).mapToObj(i -> "new" + i + " ").collect(Collectors.joining());
        List<Span> spans = new WordDiff(new Comparison())
                .between("It begins so. " + rewritten + ". It ends.", "It begins so. " + replacement + ". It ends.");
        assertThat(spans)
                .containsExactly(
                        new Span(KEPT, "It begins so. "),
                        new Span(REMOVED, rewritten + ". "),
                        new Span(ADDED, replacement + ". "),
                        new Span(KEPT, "It ends."));
    }

    private static void assertGivesBack(String before, String after, List<Span> spans) {
        assertThat(text(spans, ADDED)).isEqualTo(before);
        assertThat(text(spans, REMOVED)).isEqualTo(after);
    }

    private static String text(List<Span> spans, WordDiff.Fate without) {
        return spans.stream()
                .filter(span -> span.fate() != without)
                .map(Span::text)
                .collect(Collectors.joining());
    }

    static String marked(List<Span> spans) {
        return spans.stream()
                .map(span -> switch (span.fate()) {
                    case KEPT -> span.text();
                    case REMOVED -> "[-" + span.text() + "-]";
                    case ADDED -> "{+" + span.text() + "+}";
                })
                .collect(Collectors.joining());
    }

    private static String text(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> random.nextInt(12) == 0
                        ? "会议。\n"
                        : "w" + random.nextInt(400) + (random.nextInt(9) == 0 ? ". " : " "))
                .collect(Collectors.joining());
    }

    private static String characters(Random random, int length) {
        return random.ints(length, 0x4e00, 0x5200)
                .mapToObj(character -> Character.toString(character) + (character % 40 == 0 ? "。" : ""))
                .collect(Collectors.joining());
    }

    private static String edited(String text, Random random) {
        StringBuilder edited = new StringBuilder(text);
        for (int edits = 0; edits < 40 && edited.length() > 20; edits++) {
            int place = random.nextInt(edited.length() - 10);
            edited.replace(place, place + random.nextInt(8), "another " + edits);
        }
        return edited.toString();
    }
}
