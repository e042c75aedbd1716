package conferencenews.housestyle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Runs one rule over short texts. */
final class Proofs {

    static final LocalDate PUBLISHED = LocalDate.of(2024, 11, 25);

    private Proofs() {}

    /** A body of these paragraphs. */
    static Manuscript english(String... paragraphs) {
        return manuscript("en", "", paragraphs);
    }

    static Manuscript chinese(String... paragraphs) {
        return manuscript("zh", "", paragraphs);
    }

    static Manuscript manuscript(String language, String headline, String... paragraphs) {
        return new Manuscript(language, passages(headline, paragraphs), Set.of(), null, PUBLISHED);
    }

    private static List<Passage> passages(String headline, String... paragraphs) {
        return IntStream.rangeClosed(0, paragraphs.length)
                .mapToObj(place -> place == 0
                        ? Passage.of(Field.HEADLINE, headline)
                        : new Passage(Field.BODY, "p" + place, paragraphs[place - 1]))
                .toList();
    }

    static List<Finding> findings(Rule rule, Manuscript manuscript) {
        Findings found = new Findings(rule);
        rule.check(manuscript, found);
        return found.list();
    }

    /** The words that a rule marks. */
    static List<String> marks(Rule rule, Manuscript manuscript) {
        return findings(rule, manuscript).stream()
                .map(finding -> finding.excerpt().marked())
                .toList();
    }

    /** The last parts of the messages' keys. */
    static List<String> messages(Rule rule, Manuscript manuscript) {
        return findings(rule, manuscript).stream()
                .map(Finding::messageKey)
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .toList();
    }

    /** The first paragraph after every fix of a rule. */
    static String mended(Rule rule, Manuscript manuscript) {
        Passage first = manuscript.of(Field.BODY).get(0);
        List<Edit> edits = findings(rule, manuscript).stream()
                .filter(finding -> finding.block().equals(first.block()))
                .flatMap(finding -> finding.fix().stream())
                .toList();
        return first.changed(edits);
    }
}
