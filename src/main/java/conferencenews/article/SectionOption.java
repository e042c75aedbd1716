package conferencenews.article;

import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.SectionTree;
import java.util.List;
import java.util.Locale;

/** A section to choose in a form, indented by its depth. */
record SectionOption(long id, SectionNode section, int depth) {

    static List<SectionOption> of(SectionTree tree) {
        return tree.all().stream()
                .map(section -> new SectionOption(section.id(), section, tree.depth(section.id())))
                .toList();
    }

    public String label(Locale locale) {
        return "– ".repeat(depth) + section.name(locale);
    }
}
