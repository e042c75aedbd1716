package conferencenews.housestyle;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * An abbreviation that the body uses and has not introduced: "Chongqing Medical University (CQMU)". Headlines and
 * standfirsts may use what the body introduces.
 */
@Component
class Abbreviations implements Rule {

    /** What every reader knows. */
    private static final Set<String> KNOWN = Set.of(("AD AI AIDS AM API AR ASEAN BA BBC BC BSc CD CEO COVID CT DIY DNA"
                    + " DVD ECG EEG EU FAQ GDP GPS HIV HR ICU ID ISBN ISO IT LED MA MBA MD MRI NASA NATO NGO OECD OK PC"
                    + " PCR PDF PIN PM PR QR RNA RSVP SMS STEM TV UK UN UNESCO UNICEF URL US USA USB VIP VR WHO WWW")
            .split(" "));

    private static final Pattern ABBREVIATION =
            Pattern.compile("(?<![\\p{L}\\p{N}&/.’'-])([A-Z]{2,6})s?(?![\\p{L}\\p{N}&/-])");

    private static final Pattern ROMAN_NUMBER = Pattern.compile("[IVX]+");
    private static final Pattern OPENS = Pattern.compile(".*[(\\[（][“\"‘']?", Pattern.DOTALL);
    private static final Pattern SPELT_OUT =
            Pattern.compile("[”\"’']? [(\\[（][\\p{L}’-]{1,40} [\\p{L}’ -]{1,80}[)\\]）].*", Pattern.DOTALL);

    /** A text with more words in capitals is no article. */
    private static final int MOST = 5_000;

    @Override
    public String name() {
        return "abbreviation";
    }

    @Override
    public void check(Manuscript manuscript, Findings found) {
        if (!manuscript.isEnglish()) {
            return;
        }
        Uses uses = new Uses(manuscript);
        FullNames names = new FullNames(manuscript);
        uses.first.values().stream()
                .filter(use -> use.order < uses.introduced.getOrDefault(use.abbreviation, Integer.MAX_VALUE))
                .limit(Findings.MOST)
                .forEach(use -> note(use, uses.introduced.containsKey(use.abbreviation), names, found));
    }

    private static void note(Use use, boolean introducedLater, FullNames names, Findings found) {
        if (introducedLater) {
            found.note(use.passage, use.start, use.end, "late", use.abbreviation);
            return;
        }
        List<Edit> fix = names.of(use.abbreviation)
                .map(full -> List.of(new Edit(use.start, use.end, full + " (" + use.abbreviation + ")")))
                .orElse(List.of());
        found.mend(use.passage, use.start, use.end, fix, "missing", use.abbreviation);
    }

    /** "(CQMU)" behind its name, or "CQMU (Chongqing Medical University)". */
    private static boolean introduces(Passage passage, Matcher use) {
        String text = passage.text();
        int from = Math.max(0, use.start() - 3);
        boolean behind =
                from > 0 && OPENS.matcher(text.substring(from, use.start())).matches();
        String after = text.substring(use.end(), Math.min(text.length(), use.end() + 130));
        return behind || SPELT_OUT.matcher(after).matches();
    }

    private static boolean isUse(Passage passage, Matcher use) {
        String abbreviation = use.group(1);
        return !KNOWN.contains(abbreviation)
                && !ROMAN_NUMBER.matcher(abbreviation).matches()
                && !isAmongNames(passage, use)
                && !isAmongCapitals(passage, use);
    }

    /** A family name in capitals, before the given name or behind it. */
    private static boolean isAmongNames(Passage passage, Matcher use) {
        int from = Math.max(0, use.start(1) - 3 * PersonName.LONGEST);
        int until = Math.min(passage.text().length(), use.end(1) + 2 * PersonName.LONGEST);
        List<Word> words = Word.in(passage.text().substring(from, until));
        int place = 0;
        while (words.get(place).end() + from < use.end(1)) {
            place++;
        }
        boolean titled = place > 0
                        && PersonName.TITLES.contains(words.get(place - 1).text())
                || place > 1 && PersonName.TITLES.contains(words.get(place - 2).text());
        Passage around = Passage.of(passage.field(), passage.text().substring(from, until));
        return titled
                || PersonName.in(around).stream().anyMatch(name -> name.family().start() + from == use.start(1));
    }

    /** A line in capitals has no abbreviations to be seen. */
    private static boolean isAmongCapitals(Passage passage, Matcher use) {
        int from = Math.max(0, use.start() - 40);
        int until = Math.min(passage.text().length(), use.end() + 40);
        return Word.in(passage.text().substring(from, until)).stream()
                        .filter(Word::isCapitals)
                        .count()
                > 3;
    }

    /** Which abbreviation is used first where, and introduced as the how manieth. */
    private static final class Uses {

        private final Map<String, Use> first = new LinkedHashMap<>();
        private final Map<String, Integer> introduced = new HashMap<>();
        private int order;

        Uses(Manuscript manuscript) {
            manuscript.introduced().forEach(known -> introduced.put(known, -1));
            manuscript.passages().stream()
                    .filter(passage -> passage.field() != Field.HEADLINE)
                    .forEach(this::read);
        }

        private void read(Passage passage) {
            Matcher matcher = ABBREVIATION.matcher(passage.text());
            while (matcher.find() && order < MOST) {
                String abbreviation = matcher.group(1);
                if (introduces(passage, matcher)) {
                    introduced.putIfAbsent(abbreviation, order);
                } else if (passage.field() == Field.BODY
                        && !first.containsKey(abbreviation)
                        && isUse(passage, matcher)) {
                    first.put(abbreviation, new Use(passage, matcher.start(1), matcher.end(1), abbreviation, order));
                }
                order++;
            }
        }
    }

    private record Use(Passage passage, int start, int end, String abbreviation, int order) {}
}
