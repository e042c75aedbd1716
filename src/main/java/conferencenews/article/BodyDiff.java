package conferencenews.article;

import conferencenews.article.Alignment.Row;
import conferencenews.article.ContentDiff.How;
import conferencenews.article.ContentDiff.Line;
import conferencenews.article.ContentDiff.Part;
import conferencenews.article.WordDiff.Fate;
import conferencenews.article.WordDiff.Span;
import conferencenews.site.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What differs between two bodies, block by block; a block is known by its permanent id. */
final class BodyDiff {

    private final List<BlockText> old;
    private final List<BlockText> present;
    private final Comparison comparison;
    private final WordDiff words;
    private final BiFunction<Integer, List<String>, String> labels;

    /** @param labels what a block is called: its number, counted from one, and its kind, or the former and the present */
    BodyDiff(RichText before, RichText after, Comparison comparison, BiFunction<Integer, List<String>, String> labels) {
        RichText identified = before.identified(RichText.EMPTY);
        this.old = BlockText.of(identified);
        this.present = BlockText.of(after.identified(identified));
        this.comparison = comparison;
        this.words = new WordDiff(comparison);
        this.labels = labels;
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<Row> gap = new ArrayList<>();
        for (Row row : rows()) {
            if (row.isAnchor()) {
                addGap(gap, parts);
                gap.clear();
                addChanged(row, parts);
            } else {
                gap.add(row);
            }
        }
        addGap(gap, parts);
        return parts;
    }

    private List<Row> rows() {
        return Alignment.of(
                        old.stream().map(BlockText::id).toList(),
                        present.stream().map(BlockText::id).toList(),
                        comparison)
                .rows();
    }

    /** What stands between two blocks that stayed: a removed and an added one that resemble each other are one edited. */
    private void addGap(List<Row> gap, List<Part> parts) {
        List<Row> removed = new ArrayList<>(gap.stream().filter(Row::isRemoved).toList());
        for (Row row : gap) {
            if (row.isAdded()) {
                Row former = removed.isEmpty() ? null : removed.remove(0);
                addReplaced(former, row, parts);
            } else if (!row.isRemoved()) {
                addChanged(row, parts);
            }
        }
        removed.forEach(row -> parts.add(removed(row)));
    }

    private void addReplaced(@Nullable Row former, Row row, List<Part> parts) {
        if (former == null) {
            parts.add(added(row));
            return;
        }
        Part edited = edited(How.EDITED, former.before(), row.after());
        if (resemble(edited)) {
            parts.add(edited);
        } else {
            parts.add(removed(former));
            parts.add(added(row));
        }
    }

    private void addChanged(Row row, List<Part> parts) {
        BlockText before = old.get(row.before());
        BlockText after = present.get(row.after());
        boolean same = before.markup().equals(after.markup());
        if (!same || row.moved()) {
            Part part = edited(row.moved() ? How.MOVED : How.EDITED, row.before(), row.after());
            boolean onlyLook = !row.moved()
                    && before.kind().equals(after.kind())
                    && part.lines().get(0).spans().stream().allMatch(span -> span.fate() == Fate.KEPT);
            parts.add(onlyLook ? new Part(How.FORMATTED, part.label(), part.lines()) : part);
        }
    }

    private Part edited(How how, int formerPlace, int place) {
        BlockText before = old.get(formerPlace);
        BlockText after = present.get(place);
        boolean withTargets = !before.targets().equals(after.targets());
        List<Span> spans = words.between(before.text(withTargets), after.text(withTargets));
        List<String> kinds =
                before.kind().equals(after.kind()) ? List.of(after.kind()) : List.of(before.kind(), after.kind());
        return new Part(how, labels.apply(place + 1, kinds), List.of(new Line("", spans).shortened()));
    }

    private Part removed(Row row) {
        BlockText block = old.get(row.before());
        return new Part(How.REMOVED, label(row.before(), block), List.of(Line.removed("", block.text(true))));
    }

    private Part added(Row row) {
        BlockText block = present.get(row.after());
        return new Part(How.ADDED, label(row.after(), block), List.of(Line.added("", block.text(true))));
    }

    private String label(int place, BlockText block) {
        return labels.apply(place + 1, List.of(block.kind()));
    }

    private static boolean resemble(Part edited) {
        List<Span> spans = edited.lines().get(0).spans();
        int all = spans.stream().mapToInt(span -> span.text().length()).sum();
        int kept = spans.stream()
                .filter(span -> span.fate() == Fate.KEPT)
                .mapToInt(span -> span.text().length())
                .sum();
        return 3 * kept >= all;
    }
}
