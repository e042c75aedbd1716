package conferencenews.article;

import conferencenews.media.Picture;
import conferencenews.media.Pictures;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes what lists show of their rows: one question for the texts, at most one for the pictures. */
@Component
class Summaries {

    private final PublishedRows published;
    private final Pictures pictures;

    Summaries(PublishedRows published, Pictures pictures) {
        this.published = published;
        this.pictures = pictures;
    }

    /** What stands in those rows of lists, in their order. */
    List<ArticleSummary> ofHeads(List<Head> heads, Instant now) {
        if (heads.isEmpty()) {
            return List.of();
        }
        Map<Long, Line> lines =
                published.lines(heads.stream().map(Head::revision).distinct().toList());
        return of(
                heads.stream()
                        .map(head -> new Listed(head, lines.get(head.revision())))
                        .toList(),
                now);
    }

    List<ArticleSummary> of(List<Listed> rows, Instant now) {
        Map<Long, Picture> leads = pictures.of(images(rows), now);
        return rows.stream()
                .map(row -> row.line().of(row.head(), leads.get(row.line().image())))
                .toList();
    }

    private static Collection<Long> images(List<Listed> rows) {
        return rows.stream()
                .map(row -> row.line().image())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
