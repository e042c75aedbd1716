package conferencenews.redirect;

import conferencenews.redirect.Redirects.Stamp;
import conferencenews.site.SiteGeneration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** The redirects in memory: looked at anew in each generation of the site, read anew when they are others. */
@Component
class KnownRedirects {

    private static final Logger LOG = LoggerFactory.getLogger(KnownRedirects.class);

    private final Redirects redirects;
    private final SiteGeneration generation;
    private volatile long seen = Long.MIN_VALUE;
    private volatile RedirectTable table = RedirectTable.EMPTY;
    private @Nullable Stamp stamp;

    KnownRedirects(Redirects redirects, SiteGeneration generation) {
        this.redirects = redirects;
        this.generation = generation;
    }

    /** While the database is away, those that were known last. */
    RedirectTable present() {
        if (!generation.isDatabaseAway() && seen != generation.known()) {
            look();
        }
        return table;
    }

    private synchronized void look() {
        long present = generation.known();
        if (seen == present) {
            return;
        }
        try {
            Stamp now = redirects.stamp();
            if (!now.equals(stamp)) {
                table = new RedirectTable(redirects.all());
                stamp = now;
            }
            seen = present;
        } catch (DataAccessException away) {
            LOG.debug("The redirects are those that were known before: {}", away.getMessage());
        }
    }
}
