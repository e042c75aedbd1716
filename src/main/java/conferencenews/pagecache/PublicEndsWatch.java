package conferencenews.pagecache;

import conferencenews.site.PublicEnds;
import conferencenews.site.SiteGeneration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells kept pages of a withdrawal, so that none of them outlives its article while the database is away. */
@Component
class PublicEndsWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PublicEndsWatch.class);
    private static final int AT_ONCE = 500;

    private final SiteGeneration site;
    private final RenderedPages pages;
    private final PublicEnds ends;
    private long seen;

    PublicEndsWatch(SiteGeneration site, RenderedPages pages, PublicEnds ends) {
        this.site = site;
        this.pages = pages;
        this.ends = ends;
    }

    @Scheduled(fixedDelay = 500)
    void look() {
        try {
            long generation = site.known();
            if (generation != seen) {
                lookAt(List.copyOf(pages.articles()));
                seen = generation;
            }
        } catch (DataAccessException away) {
            LOG.debug("Looked in vain for the ends of publications", away);
        }
    }

    private void lookAt(List<Long> articles) {
        for (int from = 0; from < articles.size(); from += AT_ONCE) {
            List<Long> some = articles.subList(from, Math.min(from + AT_ONCE, articles.size()));
            pages.setPublicEnds(some, ends.of(some));
        }
    }
}
