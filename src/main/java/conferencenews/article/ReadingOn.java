package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.Site;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors say about where an article leads: the articles they pick, and the series that the piece is a part of. */
@Component
@Transactional
class ReadingOn {

    static final int MOST_PICKS = RelatedArticles.SHOWN;

    /** How many series there are to choose from: the newest. */
    private static final int CHOICE = 200;

    private static final int LAST_PART = 999;

    private final Newsroom newsroom;
    private final Articles articles;
    private final SeriesNames names;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Site site;
    private final Clock clock;

    ReadingOn(
            Newsroom newsroom,
            Articles articles,
            SeriesNames names,
            JdbcClient database,
            ApplicationEventPublisher events,
            Site site,
            Clock clock) {
        this.newsroom = newsroom;
        this.articles = articles;
        this.names = names;
        this.database = database;
        this.events = events;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Replaces all of it.
     *
     * @param picks the ids of articles, in their order
     * @param part null if the piece belongs to no series
     * @throws Refused if an article is not known to the actor, or there is no such series
     */
    void arrange(Actor actor, long id, int version, List<Long> picks, @Nullable Part part) {
        Article article = newsroom.editable(actor, id);
        article.requireVersion(version);
        pick(actor, id, picks);
        join(article, part);
        articles.raiseVersionOnly(id);
        events.publishEvent(ArticleEvent.visible(actor, "reading-on", article, ""));
    }

    @Transactional(readOnly = true)
    List<Long> picks(long id) {
        return database.sql("select picked_id from article_pick where article_id = :id order by position")
                .param("id", id)
                .query(Long.class)
                .list();
    }

    @Transactional(readOnly = true)
    @Nullable
    Part part(long translationKey) {
        return database.sql("select series_id, position from series_part where translation_key = :key")
                .param("key", translationKey)
                .query((row, place) -> new Part(row.getLong(1), Map.of(), row.getInt(2)))
                .optional()
                .orElse(null);
    }

    /** The names of series by their ids, the newest first. */
    @Transactional(readOnly = true)
    Map<Long, String> series(String language) {
        Map<Long, Map<String, String>> all = new LinkedHashMap<>();
        database.sql("select n.series_id, n.language, n.name from series_name n where n.series_id in"
                        + " (select id from series order by id desc fetch first " + CHOICE + " rows only)"
                        + " order by n.series_id desc, n.language")
                .query(row -> {
                    all.computeIfAbsent(row.getLong(1), id -> new LinkedHashMap<>())
                            .put(row.getString(2), row.getString(3));
                });
        Map<Long, String> series = new LinkedHashMap<>();
        all.forEach((id, each) -> series.put(id, names.in(each, language)));
        return series;
    }

    private void pick(Actor actor, long id, List<Long> picks) {
        List<Long> former = picks(id);
        if (picks.size() > MOST_PICKS) {
            throw new Refused("picks", "admin.reading-on.picks.many", MOST_PICKS);
        }
        for (Long picked : picks) {
            boolean known = former.contains(picked)
                    || articles.findById(picked)
                            .filter(other -> Newsroom.maySee(actor, other))
                            .isPresent();
            if (!known || picked == id) {
                throw new Refused("picks", "admin.reading-on.picks.unknown", String.valueOf(picked));
            }
        }
        database.sql("delete from article_pick where article_id = :id")
                .param("id", id)
                .update();
        for (int place = 0; place < picks.size(); place++) {
            database.sql("insert into article_pick (article_id, position, picked_id) values (:id, :place, :picked)")
                    .param("id", id)
                    .param("place", place)
                    .param("picked", picks.get(place))
                    .update();
        }
    }

    private void join(Article article, @Nullable Part part) {
        Part former = part(article.translationKey());
        database.sql("delete from series_part where translation_key = :key")
                .param("key", article.translationKey())
                .update();
        if (part != null) {
            long series = part.series() == null ? found(part.names()) : existing(part.series());
            database.sql("insert into series_part (translation_key, series_id, position)"
                            + " values (:key, :series, :position)")
                    .param("key", article.translationKey())
                    .param("series", series)
                    .param("position", position(series, part.number()))
                    .update();
        }
        if (former != null) {
            dissolveIfEmpty(Objects.requireNonNull(former.series()));
        }
    }

    private int position(long series, @Nullable Integer number) {
        if (number != null && (number < 1 || number > LAST_PART)) {
            throw new Refused("part", "admin.reading-on.part.wrong", LAST_PART);
        }
        return number != null
                ? number
                : database.sql("select coalesce(max(position), 0) + 1 from series_part where series_id = :series")
                        .param("series", series)
                        .query(Integer.class)
                        .single();
    }

    private long existing(long series) {
        return database.sql("select id from series where id = :series")
                .param("series", series)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused("series", "admin.reading-on.series.unknown"));
    }

    private long found(Map<String, String> typed) {
        List<String> languages = new ArrayList<>(site.languages());
        languages.removeIf(language -> typed.getOrDefault(language, "").isBlank());
        if (languages.isEmpty()) {
            throw new Refused("names", "admin.reading-on.names.missing");
        }
        KeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into series (created_at) values (:now)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        languages.forEach(language -> database.sql(
                        "insert into series_name (series_id, language, name) values (:series, :language, :name)")
                .param("series", id)
                .param("language", language)
                .param("name", typed.get(language).strip())
                .update());
        return id;
    }

    private void dissolveIfEmpty(long series) {
        String empty = " = :series and not exists (select 1 from series_part p where p.series_id = :series)";
        database.sql("delete from series_name where series_id" + empty)
                .param("series", series)
                .update();
        database.sql("delete from series where id" + empty)
                .param("series", series)
                .update();
    }

    /**
     * A place in a series.
     *
     * @param series null for a new one
     * @param names of a new one, by language
     * @param number null for behind the last one
     */
    record Part(
            @Nullable Long series,
            Map<String, String> names,
            @Nullable Integer number) {}
}
