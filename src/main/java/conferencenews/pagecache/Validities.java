package conferencenews.pagecache;

import conferencenews.site.NextChange;
import conferencenews.site.SiteGeneration;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows how long holds what is read from now on: to be asked before the first query of a page. */
@Component
class Validities {

    private final SiteGeneration site;
    private final List<NextChange> modules;
    private final Clock clock;
    private volatile @Nullable Validity last;

    Validities(SiteGeneration site, List<NextChange> modules, Clock clock) {
        this.site = site;
        this.modules = modules;
        this.clock = clock;
    }

    /** The next change is looked up once in a generation, not for each page. */
    Validity now() {
        long generation = site.known();
        Instant now = clock.instant();
        Validity known = last;
        if (known == null || !known.holds(generation, now)) {
            Instant articleUntil = nextChange(now, module -> !module.concernsListsOnly());
            Instant listUntil = nextChange(now, NextChange::concernsListsOnly);
            Instant until = listUntil.isBefore(articleUntil) ? listUntil : articleUntil;
            known = new Validity(generation, now, until, articleUntil);
            last = known;
        }
        return new Validity(generation, now, known.until(), known.articleUntil());
    }

    private Instant nextChange(Instant now, Predicate<NextChange> concerned) {
        return modules.stream()
                .filter(concerned)
                .map(module -> module.nextChange(now))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
