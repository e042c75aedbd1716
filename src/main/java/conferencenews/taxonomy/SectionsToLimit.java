package conferencenews.taxonomy;

import conferencenews.account.SectionChoices;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The section tree as the form of an account shows it. */
@Component
class SectionsToLimit implements SectionChoices {

    private final Taxonomy taxonomy;

    SectionsToLimit(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @Override
    public List<Choice> all(Locale locale) {
        SectionTree tree = taxonomy.sections();
        return tree.all().stream()
                .map(section -> new Choice(section.id(), section.name(locale), tree.depth(section.id())))
                .toList();
    }
}
