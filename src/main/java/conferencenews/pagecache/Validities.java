package conferencenews.pagecache;

import conferencenews.site.NextChange;
import conferencenews.site.SiteGeneration;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
            known = new Validity(generation, now, nextChange(now));
            last = known;
        }
        return new Validity(generation, now, known.until());
    }

    private Instant nextChange(Instant now) {
        return modules.stream()
                .map(module -> module.nextChange(now))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
