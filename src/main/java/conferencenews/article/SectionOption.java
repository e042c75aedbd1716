package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.SectionTree;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A section to choose in a form, indented by its depth. */
record SectionOption(long id, SectionNode section, int depth) {

    static List<SectionOption> of(SectionTree tree) {
        return tree.all().stream()
                .map(section -> new SectionOption(section.id(), section, tree.depth(section.id())))
                .toList();
    }

    /** Those into which this actor may put the article, and the one it is in. */
    static List<SectionOption> of(SectionTree tree, Actor actor, @Nullable Article article) {
        return of(tree).stream()
                .filter(option -> actor.reaches(option.id()) || article != null && article.section() == option.id())
                .toList();
    }

    public String label(Locale locale) {
        return "– ".repeat(depth) + section.name(locale);
    }
}
