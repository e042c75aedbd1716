package conferencenews.article;

import conferencenews.site.NextChange;
import conferencenews.site.PublicEnds;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When articles become public and stop being it, for pages that are kept. */
@Component
@Transactional(readOnly = true)
class PublicationChanges implements NextChange, PublicEnds {

    private final Publications publications;
    private final Clock clock;

    PublicationChanges(Publications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    @Override
    public Instant nextChange(Instant now) {
        return Stream.of(publications.nextStart(now), publications.nextEnd(now, PublicInterval.OPEN_END))
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    @Override
    public Map<Long, Instant> of(Collection<Long> articles) {
        return publications.visibleArticles(articles, clock.instant()).stream()
                .collect(Collectors.toMap(Article::id, Article::publicUntil));
    }
}
