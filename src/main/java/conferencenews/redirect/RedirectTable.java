package conferencenews.redirect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All redirects at one time, in memory. */
final class RedirectTable {

    static final RedirectTable EMPTY = new RedirectTable(List.of());

    private final Map<String, Redirect> bySource = new HashMap<>();

    RedirectTable(List<Redirect> redirects) {
        redirects.forEach(redirect -> bySource.put(redirect.source(), redirect));
    }

    boolean isEmpty() {
        return bySource.isEmpty();
    }

    /** One for exactly these parameters comes first; one without any is for all. */
    @Nullable
    Redirect find(FormerAddress address) {
        Redirect exact = bySource.get(address.text());
        return exact != null || address.query() == null ? exact : bySource.get(address.path());
    }
}
