package conferencenews.frontpage;

import conferencenews.site.NextChange;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When a highlight begins or ends. */
@Component
class HighlightChanges implements NextChange {

    private final HighlightSlots slots;

    HighlightChanges(HighlightSlots slots) {
        this.slots = slots;
    }

    @Override
    public Instant nextChange(Instant now) {
        return Stream.of(slots.nextStart(now), slots.nextEnd(now))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    @Override
    public boolean concernsListsOnly() {
        return true;
    }
}
