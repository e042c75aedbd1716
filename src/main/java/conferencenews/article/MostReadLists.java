package conferencenews.article;

import conferencenews.article.MostReadPlaces.Place;
import conferencenews.site.Site;
import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.Taxonomy;
import conferencenews.viewcount.MostRead;
import conferencenews.viewcount.Period;
import conferencenews.viewcount.Ranked;
import conferencenews.viewcount.Ranking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The most read articles of the site and of each section. Who stands where is found once for each ranking and kept; a page
 * asks only which of those articles are public now.
 */
@Component
@Transactional(readOnly = true)
public class MostReadLists {

    private static final int SHOWN = 5;
    private static final int OF_SMALL_LIST = 200;
    private static final int AT_ONCE = 1_000;

    private final MostRead mostRead;
    private final Listings listings;
    private final Summaries summaries;
    private final Taxonomy taxonomy;
    private final Site site;
    private volatile @Nullable MostReadPlaces known;

    MostReadLists(MostRead mostRead, Listings listings, Summaries summaries, Taxonomy taxonomy, Site site) {
        this.mostRead = mostRead;
        this.listings = listings;
        this.summaries = summaries;
        this.taxonomy = taxonomy;
        this.site = site;
    }

    /** The periods in which anything was read, the shortest first. */
    public List<MostReadList> ofSite(String language, Instant now) {
        return of(new Place.Of(Listing.SITE, 0, language), now);
    }

    /** Of the section and the sections below it. */
    public List<MostReadList> ofSection(long section, String language, Instant now) {
        return of(new Place.Of(Listing.SECTION, section, language), now);
    }

    private List<MostReadList> of(Place.Of list, Instant now) {
        Map<Period, List<Long>> periods = places(now).articles(list);
        List<Long> ids =
                periods.values().stream().flatMap(Collection::stream).distinct().toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, ArticleSummary> visible =
                summaries.of(listings.visibleIn(list.kind(), list.list(), list.language(), ids, now), now).stream()
                        .collect(Collectors.toMap(ArticleSummary::id, Function.identity()));
        return Stream.of(Period.values())
                .map(period -> list(period, periods.getOrDefault(period, List.of()), visible))
                .filter(each -> !each.articles().isEmpty())
                .toList();
    }

    private static MostReadList list(Period period, List<Long> ids, Map<Long, ArticleSummary> visible) {
        return new MostReadList(
                period,
                ids.stream()
                        .map(visible::get)
                        .filter(Objects::nonNull)
                        .limit(SHOWN)
                        .toList());
    }

    /** Two readers may find the places at once; they find the same. */
    private MostReadPlaces places(Instant now) {
        Ranking ranking = mostRead.at(now);
        MostReadPlaces places = known;
        if (places == null || !places.isOf(ranking)) {
            places = find(ranking, now);
            known = places;
        }
        return places;
    }

    private MostReadPlaces find(Ranking ranking, Instant now) {
        MostReadPlaces places = new MostReadPlaces(ranking);
        List<Long> ids = Stream.of(Period.values())
                .flatMap(period -> ranking.of(period).articles().stream())
                .map(Ranked::article)
                .distinct()
                .toList();
        List<Place> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            found.addAll(listings.places(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
        }
        places.fill(found);
        if (Stream.of(Period.values()).anyMatch(period -> !ranking.of(period).complete())) {
            lists().filter(list -> places.isShort(list, SHOWN)).forEach(list -> fill(places, list, now));
        }
        return places;
    }

    /** A list of which the site's ranking knows little is searched by itself, as far as its newest articles go. */
    private void fill(MostReadPlaces places, Place.Of list, Instant now) {
        List<Long> newest =
                listings.newestArticles(list.kind(), list.list(), list.language(), now, Limit.of(OF_SMALL_LIST));
        if (!newest.isEmpty()) {
            places.fill(list, mostRead.among(newest, now), SHOWN);
        }
    }

    private Stream<Place.Of> lists() {
        List<Long> sections =
                taxonomy.sections().all().stream().map(SectionNode::id).toList();
        return site.languages().stream()
                .flatMap(language -> Stream.concat(
                        Stream.of(new Place.Of(Listing.SITE, 0, language)),
                        sections.stream().map(section -> new Place.Of(Listing.SECTION, section, language))));
    }
}
