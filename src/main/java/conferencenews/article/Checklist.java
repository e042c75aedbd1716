package conferencenews.article;

import conferencenews.article.ChecklistItem.Finding;
import conferencenews.article.ChecklistItem.Weight;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All that an article must and should have before readers see it. */
@Component
class Checklist {

    private final List<ChecklistItem> items;

    Checklist(List<ChecklistItem> items) {
        this.items = items;
    }

    /** What is wrong with the revision. */
    List<Result> of(Revision revision) {
        return results(revision, item -> true);
    }

    private List<Result> missing(Revision revision) {
        return results(revision, item -> item.weight(revision.kind()) != Weight.ADVISED);
    }

    private List<Result> results(Revision revision, Predicate<ChecklistItem> asked) {
        return items.stream()
                .filter(asked)
                .flatMap(item -> item.findings(revision).stream()
                        .map(finding -> new Result(item, item.weight(revision.kind()), finding)))
                .toList();
    }

    /**
     * @param override the reason to do without what is required; blank for none
     * @return what was done without, as the audit names it; empty if nothing was missing
     * @throws ChecklistRefused if something is missing, and no reason helps or none is given
     */
    String require(Revision revision, String override) {
        List<Result> missing = missing(revision);
        boolean overridable = missing.stream().noneMatch(result -> result.weight == Weight.ESSENTIAL);
        if (missing.isEmpty()) {
            return "";
        }
        if (!overridable || override.isBlank()) {
            throw refusal(missing, overridable);
        }
        return missing.stream().map(result -> result.finding.field()).distinct().collect(Collectors.joining(", "));
    }

    /** @throws ChecklistRefused if the revision cannot be published once it is reviewed */
    void requireForReview(Revision revision) {
        List<Result> missing = missing(revision).stream()
                .filter(result -> result.item.isNeededForReview())
                .toList();
        if (!missing.isEmpty()) {
            throw refusal(missing, false);
        }
    }

    /** What nobody can do without comes first. */
    private static ChecklistRefused refusal(List<Result> missing, boolean overridable) {
        Result first = missing.stream()
                .filter(result -> result.weight == Weight.ESSENTIAL)
                .findFirst()
                .orElse(missing.get(0));
        return new ChecklistRefused(first.finding, overridable);
    }

    record Result(ChecklistItem item, Weight weight, Finding finding) {

        public boolean isRequired() {
            return weight != Weight.ADVISED;
        }
    }
}
