package conferencenews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Both languages say everything, and nothing is said in templates themselves. */
class TranslationTests {

    private static final String ENGLISH = "messages/messages.properties";
    private static final String CHINESE = "messages/messages_zh.properties";

    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z0-9.-]+)[}(]");
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("messages\\.msg(?:WithParams)?\\('([a-zA-Z0-9.-]+)'\\s*[,)]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @Test
    void bothLanguagesHaveTheSameMessages() throws IOException {
        assertThat(messages(CHINESE).keySet()).isEqualTo(messages(ENGLISH).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void noMessageIsWrittenTwice(String file) throws IOException {
        List<String> keys = new ClassPathResource(file)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("[a-zA-Z][a-zA-Z0-9._-]*\\s*=.*"))
                .map(line -> line.replaceFirst("\\s*=.*", ""))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {ENGLISH, CHINESE})
    void everyMessageWithArgumentsIsAFormat(String file) throws IOException {
        messages(file).forEach((key, message) -> {
            if (!arguments(message).isEmpty()) {
                String printed = new MessageFormat(message).format(new Object[] {1, 2, 3, 4, 5});
                assertThat(printed).as(key).doesNotContain("{").doesNotContain("}");
                assertThat(message.replace("''", "")).as(key).doesNotContain("'");
            }
        });
    }

    @Test
    void bothLanguagesTakeTheSameArguments() throws IOException {
        Map<String, String> chinese = messages(CHINESE);
        messages(ENGLISH)
                .forEach((key, message) -> assertThat(arguments(chinese.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(arguments(message)));
    }

    @Test
    void everyKeyThatTemplatesNameExists() throws IOException {
        Set<String> known = messages(ENGLISH).keySet();
        Map<String, Set<String>> unknown = new LinkedHashMap<>();
        for (Resource template : templates().toList()) {
            String text = template.getContentAsString(StandardCharsets.UTF_8);
            Set<String> keys = Stream.of(KEY_IN_TEMPLATE, KEY_IN_CODE)
                    .flatMap(pattern -> pattern.matcher(text).results())
                    .map(result -> result.group(1))
                    .filter(key -> !known.contains(key))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!keys.isEmpty()) {
                unknown.put(String.valueOf(template.getFilename()), keys);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTextStandsInATemplateItself(Resource template) throws IOException {
        Element page = Jsoup.parse(template.getContentAsString(StandardCharsets.UTF_8));
        List<String> texts = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            element.textNodes().stream()
                    .map(TextNode::text)
                    .filter(text -> text.codePoints().anyMatch(Character::isLetter) && !text.contains("[["))
                    .filter(text -> !isReplaced(element))
                    .forEach(texts::add);
        }
        assertThat(texts).isEmpty();
        assertThat(page.select("[title], [aria-label], [placeholder], [alt~=.]"))
                .isEmpty();
    }

    /** Whether Thymeleaf puts something else in the place of what stands in this element. */
    private static boolean isReplaced(Element element) {
        return Stream.iterate(element, each -> each != null, Element::parent)
                .anyMatch(each -> Stream.of("text", "utext", "replace", "insert", "remove")
                        .anyMatch(attribute -> each.hasAttr("th:" + attribute)));
    }

    private static Map<String, String> messages(String file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8)));
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static Set<String> arguments(String message) {
        return ARGUMENT.matcher(message).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    static Stream<Resource> templates() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:/templates/**/*.html"));
    }
}
