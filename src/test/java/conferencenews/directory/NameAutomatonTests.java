package conferencenews.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameAutomatonTests {

    @Test
    void namesAreFoundInEveryCaseAndScriptAsWordsOfTheirOwn() {
        NameAutomaton names = new NameAutomaton.Builder(8)
                .add("LIU Enmei", 1)
                .add("Université de Strasbourg", 2)
                .add("新加坡国立大学", 3)
                .add("National University of Singapore", 4)
                .add("University of Singapore", 5)
                .build();
        assertThat(found(names, "Professor Liu Enmei of the UNIVERSITE DE STRASBOURG came."))
                .containsExactly("Liu Enmei=1", "UNIVERSITE DE STRASBOURG=2");
        assertThat(found(names, "他来自新加坡国立大学医学院。")).containsExactly("新加坡国立大学=3");
        assertThat(found(names, "随后Liu Enmei表示同意。")).containsExactly("Liu Enmei=1");
        assertThat(found(names, "the National University of Singapore’s school"))
                .containsExactly("National University of Singapore=4", "University of Singapore=5");
        assertThat(found(names, "Liu Enmeier, McLiu Enmei")).isEmpty();
        assertThat(found(names, "It was Liu. Enmei came.")).as("two sentences").isEmpty();
    }

    @Test
    void oneWordAloneIsFoundOnlyAsItIsWritten() {
        NameAutomaton names = new NameAutomaton.Builder(2).add("WHO", 1).build();
        assertThat(found(names, "Those who came met the WHO.")).containsExactly("WHO=1");
    }

    @Test
    void everyNameIsFoundThatAPlainSearchFinds() {
        Random random = new Random(7);
        List<String> names = new ArrayList<>();
        NameAutomaton.Builder builder = new NameAutomaton.Builder(4);
        for (int i = 0; i < 300; i++) {
            names.add(words(random, 2 + random.nextInt(4)));
            builder.add(names.get(i), i);
        }
        NameAutomaton automaton = builder.build();
        for (int round = 0; round < 50; round++) {
            String text = words(random, 200);
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                String padded = " " + text + " ";
                for (int at = padded.indexOf(" " + names.get(i) + " ");
                        at >= 0;
                        at = padded.indexOf(" " + names.get(i) + " ", at + 1)) {
                    expected.add(at + "=" + i);
                }
            }
            assertThat(automaton.find(text))
                    .extracting(hit -> hit.start() + "=" + hit.target())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** Of few different words, so that names overlap and lie within each other. */
    private static String words(Random random, int number) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            words.add(List.of("ba", "be", "bi", "bo").get(random.nextInt(4)));
        }
        return String.join(" ", words);
    }

    private static List<String> found(NameAutomaton names, String text) {
        return names.find(text).stream()
                .map(hit -> text.substring(hit.start(), hit.end()) + "=" + hit.target())
                .toList();
    }
}
