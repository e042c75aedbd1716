package conferencenews.housestyle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** The rules together. */
class HouseStyleTests {

    private static final int LONG = 200_000;

    private static final AnnotationConfigApplicationContext RULES = new AnnotationConfigApplicationContext();

    @BeforeAll
    static void find() {
        RULES.scan("conferencenews.housestyle");
        RULES.refresh();
    }

    @AfterAll
    static void close() {
        RULES.close();
    }

    @Test
    void findingsComeInReadingOrder() {
        Manuscript text = Proofs.manuscript("en", "The the headline", "One , two.", "Three  the the end");
        assertThat(style().check(text))
                .extracting(Finding::rule)
                .containsExactly("doubled-words", "spaced-marks", "doubled-spaces", "doubled-words");
    }

    @Test
    void aFindingIsTheSameAsLongAsTheWordsAroundItAre() {
        Finding before = style().check(Proofs.english("One. The hall in the the town is large."))
                .get(0);
        Finding moved = style().check(
                        Proofs.english("First of all.", "One. The hall in the the town is large. And more than that."))
                .get(0);
        Finding changed = style().check(Proofs.english("One. The hall in the the village is large."))
                .get(0);
        assertThat(before.key()).hasSize(32).isEqualTo(moved.key()).isNotEqualTo(changed.key());
    }

    @Test
    void oneRuleDoesNotFloodTheList() {
        assertThat(style().check(Proofs.english("One , two. ".repeat(500)))).hasSize(Findings.MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages/messages.properties", "messages/messages_zh.properties"})
    void everyRuleHasAName(String file) throws IOException {
        Properties messages = new Properties();
        messages.load(new StringReader(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8)));
        assertThat(messages.stringPropertyNames())
                .containsAll(RULES.getBeansOfType(Rule.class).values().stream()
                        .map(rule -> "housestyle.rule." + rule.name())
                        .toList());
    }

    /** A rule that is not linear would take minutes of the processor for the longest body there may be. */
    @ParameterizedTest
    @MethodSource("longTexts")
    void longTextsTakeNoTime(String language, String text) {
        Manuscript manuscript = Proofs.manuscript(language, text.substring(0, 300), text);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        style().check(manuscript);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    static Stream<Arguments> longTexts() {
        String capitals =
                IntStream.range(0, LONG / 6).mapToObj(HouseStyleTests::capitals).collect(Collectors.joining(" "));
        Stream<Arguments> english = Stream.of(
                        "Education research and the application of it, at CQMU. ",
                        "the of ",
                        "(",
                        "\"a ",
                        "a-",
                        " ",
                        "x\n",
                        "On 3 May 2031 was held ",
                        "two experts, Dr Ann Lee and ",
                        "Professor Chen Zhixiong LIU Enmei ")
                .map(part -> arguments("en", part.repeat(LONG / part.length())));
        Stream<Arguments> chinese = Stream.of("会议AI 举行,", "一", "2031年1月2日举行", "“(")
                .map(part -> arguments("zh", part.repeat(LONG / part.length())));
        return Stream.concat(Stream.of(arguments("en", capitals)), Stream.concat(english, chinese));
    }

    private static String capitals(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number, each = 0; each < 5; each++, rest /= 26) {
            word.append((char) ('A' + rest % 26));
        }
        return word.toString();
    }

    private static HouseStyle style() {
        return RULES.getBean(HouseStyle.class);
    }
}
