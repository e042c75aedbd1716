package conferencenews.article;

import conferencenews.viewcount.Period;
import conferencenews.viewcount.Ranked;
import conferencenews.viewcount.Ranking;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ids of the most read articles of each list, as they stood when the ranking was made. */
final class MostReadPlaces {

    /** More than are shown: some may have been withdrawn since. */
    static final int KEPT = 15;

    private final Ranking ranking;
    private final Map<Place.Of, Map<Period, List<Long>>> lists = new HashMap<>();

    MostReadPlaces(Ranking ranking) {
        this.ranking = ranking;
    }

    boolean isOf(Ranking other) {
        return ranking == other;
    }

    /** Puts each article of the ranking into the lists it stands in. */
    void fill(List<Place> places) {
        Map<Long, List<Place.Of>> ofArticle = new HashMap<>();
        places.forEach(place -> ofArticle
                .computeIfAbsent(place.article(), article -> new ArrayList<>())
                .add(place.of()));
        for (Period period : Period.values()) {
            for (Ranked ranked : ranking.of(period).articles()) {
                ofArticle.getOrDefault(ranked.article(), List.of()).forEach(list -> add(list, period, ranked));
            }
        }
    }

    private void add(Place.Of list, Period period, Ranked ranked) {
        List<Long> articles = lists.computeIfAbsent(list, unknown -> new EnumMap<>(Period.class))
                .computeIfAbsent(period, unknown -> new ArrayList<>());
        if (articles.size() < KEPT) {
            articles.add(ranked.article());
        }
    }

    /** Whether the ranking of the whole site may lack articles that this list has room for. */
    boolean isShort(Place.Of list, int wanted) {
        return List.of(Period.values()).stream()
                .anyMatch(period -> !ranking.of(period).complete()
                        && articles(list).getOrDefault(period, List.of()).size() < wanted);
    }

    /** Takes a list's own ranking where the site's knows too few of its articles. */
    void fill(Place.Of list, Map<Period, List<Ranked>> own, int wanted) {
        own.forEach((period, ranked) -> {
            List<Long> known = articles(list).getOrDefault(period, List.of());
            if (known.size() < wanted) {
                ranked.stream()
                        .filter(each -> !known.contains(each.article()))
                        .forEach(each -> add(list, period, each));
            }
        });
    }

    Map<Period, List<Long>> articles(Place.Of list) {
        return lists.getOrDefault(list, Map.of());
    }

    /** An article stands in a list. */
    record Place(short kind, long list, String language, long article) {

        Of of() {
            return new Of(kind, list, language);
        }

        /** A list in one language. */
        record Of(short kind, long list, String language) {}
    }
}
