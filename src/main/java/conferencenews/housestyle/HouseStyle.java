package conferencenews.housestyle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All rules of the house style together. */
@Component
public class HouseStyle {

    private final List<Rule> rules;

    HouseStyle(List<Rule> rules) {
        this.rules = rules;
    }

    /** The departures from the house style in reading order, at most 50 of each rule; slips and suggestions mixed. */
    public List<Finding> check(Manuscript manuscript) {
        Map<String, Integer> order = new HashMap<>();
        for (Passage passage : manuscript.passages()) {
            order.putIfAbsent(place(passage.field(), passage.block()), order.size());
        }
        return rules.stream()
                .flatMap(rule -> check(rule, manuscript))
                .sorted(Comparator.<Finding>comparingInt(
                                finding -> order.getOrDefault(place(finding.field(), finding.block()), order.size()))
                        .thenComparing(Finding::start)
                        .thenComparing(Finding::rule))
                .toList();
    }

    private static Stream<Finding> check(Rule rule, Manuscript manuscript) {
        Findings found = new Findings(rule);
        rule.check(manuscript, found);
        return found.list().stream();
    }

    private static String place(Field field, String block) {
        return field + block;
    }
}
