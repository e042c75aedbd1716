package conferencenews.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an account works in some sections only, and in which; those below them are included. */
record SectionLimit(boolean limited, Set<Long> sections) {

    static final SectionLimit NONE = new SectionLimit(false, Set.of());

    /** What a form sends: sections may be ticked though it says that all are meant. */
    static SectionLimit of(boolean limited, @Nullable Set<Long> ticked) {
        return limited && ticked != null
                ? new SectionLimit(true, Set.copyOf(ticked))
                : new SectionLimit(limited, Set.of());
    }
}
