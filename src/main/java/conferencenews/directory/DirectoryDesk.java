package conferencenews.directory;

import conferencenews.site.PageNotFound;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gathers what the editors' pages about people and institutions show. */
@Component
@Transactional(readOnly = true)
class DirectoryDesk {

    private static final int ROWS = 50;

    private final People people;
    private final Institutions institutions;
    private final Map<LinkKind, LinkTargets> targets = new EnumMap<>(LinkKind.class);
    private final List<LinkUses> uses;

    DirectoryDesk(
            People people,
            Institutions institutions,
            PeopleTargets peopleTargets,
            InstitutionTargets institutionTargets,
            List<LinkUses> uses) {
        this.people = people;
        this.institutions = institutions;
        this.targets.put(LinkKind.PERSON, peopleTargets);
        this.targets.put(LinkKind.INSTITUTION, institutionTargets);
        this.uses = uses;
    }

    /** Those of whose names a word begins so; the newest where nothing is asked for. */
    void list(LinkKind kind, String typed, String language, Model model) {
        LinkTargets ofKind = of(kind);
        model.addAttribute("kind", kind);
        model.addAttribute("q", typed);
        model.addAttribute("rows", typed.isBlank() ? newest(kind, language) : ofKind.suggest(typed, language, ROWS));
    }

    private List<Linked> newest(LinkKind kind, String language) {
        List<Long> newest = newest(kind);
        return newest.stream().map(of(kind).named(newest, language)::get).toList();
    }

    private List<Long> newest(LinkKind kind) {
        return kind == LinkKind.PERSON
                ? people.findAllByMergedIntoIsNullOrderByIdDesc(Limit.of(ROWS)).stream()
                        .map(Person::id)
                        .toList()
                : institutions.findAllByMergedIntoIsNullOrderByIdDesc(Limit.of(ROWS)).stream()
                        .map(Institution::id)
                        .toList();
    }

    /** What a form prints for an institution; empty for none. */
    String label(@Nullable Long institution, String language) {
        if (institution == null) {
            return "";
        }
        Linked found =
                of(LinkKind.INSTITUTION).named(List.of(institution), language).get(institution);
        return found == null ? "" : found.label();
    }

    /** @throws Refused if nobody, or more than one, is meant by what was typed */
    Merger merger(LinkKind kind, long id, int version, String into, String language) {
        LinkTargets ofKind = of(kind);
        Long number = TypedTarget.number(into);
        List<Long> meant = number == null ? ofKind.called(into) : List.of(number);
        if (meant.size() != 1) {
            throw new Refused("into", "directory.merge.unknown");
        }
        Map<Long, Linked> named = ofKind.named(List.of(id, meant.get(0)), language);
        Linked goes = named.get(id);
        Linked stays = named.get(meant.get(0));
        if (goes == null) {
            throw new PageNotFound();
        }
        if (stays == null || goes.id() == stays.id()) {
            throw new Refused("into", stays == null ? "directory.merge.unknown" : "directory.merge.itself");
        }
        Set<String> names = Set.copyOf(ofKind.spellings(List.of(id)).getOrDefault(id, Set.of()));
        List<Merger.Use> counted = uses.stream()
                .map(use -> new Merger.Use(use.key(), use.count(kind, id)))
                .filter(use -> use.count() > 0)
                .toList();
        return new Merger(goes, stays, version, names, counted);
    }

    static String back(Refused refusal, String path, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", refusal.messageKey());
        flash.addFlashAttribute("problemArguments", refusal.arguments().toArray());
        return "redirect:" + path;
    }

    private LinkTargets of(LinkKind kind) {
        LinkTargets found = targets.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("Not in the directory: " + kind);
        }
        return found;
    }
}
