package conferencenews.article;

import static conferencenews.article.VisibilityIT.Place.*;
import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.Answer;
import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every page obeys the clock to the millisecond. Each test has a year, a section and a tag of its own. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class VisibilityIT {

    /** The kinds of pages, and where in them an article is shown. */
    enum Place {
        HOME("main article"),
        SECTION("main article"),
        PARENT_SECTION("main article"),
        ARCHIVED_MONTH("main article"),
        TAG("main article"),
        PREVIOUS_OF_A_NEWER_ONE(".neighbours [rel=prev]"),
        NEXT_OF_AN_OLDER_ONE(".neighbours [rel=next]"),
        RELATED(".related"),
        ALSO_IN_THE_SECTION(".also"),
        SITE_FEED("title"),
        SECTION_FEED("title"),
        TAG_FEED("title"),
        ARTICLE("h1");

        final String selector;

        Place(String selector) {
            this.selector = selector;
        }
    }

    private static final AtomicInteger YEARS = new AtomicInteger(2030);
    private static final Set<Place> NOWHERE = EnumSet.noneOf(Place.class);
    private static final Set<Place> EVERYWHERE = EnumSet.complementOf(EnumSet.of(PREVIOUS_OF_A_NEWER_ONE));

    @Autowired
    Newsroom newsroom;

    @Autowired
    PublishingDesk desk;

    @Autowired
    Publications publications;

    @Autowired
    Writing writing;

    @Autowired
    MutableClock clock;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Visitor reader;

    @Autowired
    Visitor publisher;

    private final Map<Place, String> pages = new EnumMap<>(Place.class);
    private int year;
    private Instant noon;
    private String news;
    private String updated;
    private String section;
    private String tag;
    private long id;

    /** A draft, an older public article in its section and one elsewhere with its tag. */
    @BeforeEach
    void aDraftAndItsNeighbours() {
        year = YEARS.getAndIncrement();
        section = "section-of-" + year;
        tag = "tag-of-" + year;
        news = "News of " + year;
        updated = "Updated news of " + year;
        noon = Instant.parse(year + "-07-15T04:00:00Z");
        clock.set(noon.minus(Duration.ofDays(60)));
        writing.section(section, writing.section("parent-of-" + year));
        long oldest = writing.published("Oldest", section);
        clock.advance(Duration.ofMinutes(1));
        long older = writing.published("Older", section);
        long akin = writing.published("Akin", "elsewhere", tag);
        clock.set(noon);
        id = writing.draft(news, section, tag);
        pages.put(HOME, "/");
        pages.put(SECTION, "/sections/" + section);
        pages.put(PARENT_SECTION, "/sections/parent-of-" + year);
        pages.put(ARCHIVED_MONTH, "/archive/" + year + "/07");
        pages.put(TAG, "/tags/" + tag);
        pages.put(NEXT_OF_AN_OLDER_ONE, "/articles/" + older + "/older");
        pages.put(RELATED, "/articles/" + akin + "/akin");
        pages.put(ALSO_IN_THE_SECTION, "/articles/" + oldest + "/oldest");
        pages.put(SITE_FEED, "/feed.atom");
        pages.put(SECTION_FEED, "/sections/parent-of-" + year + "/feed.rss");
        pages.put(TAG_FEED, "/tags/" + tag + "/feed.atom");
        pages.put(ARTICLE, "/articles/" + id + "/news-of-" + year);
    }

    @Test
    void theAddressOfADraftOrAScheduledArticleTellsNothing() {
        assertThat(pagesShowing(news)).isEqualTo(NOWHERE);
        assertThat(reader.get(pages.get(ARTICLE)).status()).isEqualTo(404);
        schedule(1, noon.plusSeconds(1));
        Answer answer = reader.get(pages.get(ARTICLE));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain(news);
        assertThat(answer.header("View-Counted")).isNull();
        assertThat(reader.get("/articles/" + id).status()).isEqualTo(404);
        assertThat(reader.get("/zh/articles/" + id).status()).isEqualTo(404);
    }

    @Test
    void whatIsScheduledOneSecondAheadIsEverywhereAtThatSecond() {
        Instant at = noon.plusSeconds(1);
        schedule(1, at);
        clock.set(at.minusMillis(1));
        assertThat(pagesShowing(news)).isEqualTo(NOWHERE);
        assertThat(isInArchive()).isFalse();
        clock.set(at);
        assertThat(pagesShowing(news)).isEqualTo(EVERYWHERE);
        assertThat(isInArchive()).isTrue();
    }

    @Test
    void whatEndsNowIsNowhereFromThatSecondOn() {
        writing.publish(id, 1);
        aNewerArticle();
        Instant end = noon.plus(Duration.ofHours(5));
        desk.plan(Actor.SYSTEM, id, writing.version(id), end, null);
        clock.set(end.minusMillis(1));
        assertThat(pagesShowing(news)).isEqualTo(EnumSet.allOf(Place.class));
        clock.set(end);
        assertThat(pagesShowing(news)).isEqualTo(NOWHERE);
        assertThat(reader.get("/articles/" + id).status()).isEqualTo(410);
    }

    @Test
    void anUpdateScheduledOverALiveArticleReplacesItEverywhereAtItsSecond() {
        writing.publish(id, 1);
        aNewerArticle();
        revise(updated);
        Instant at = noon.plus(Duration.ofHours(5));
        schedule(2, at);
        clock.set(at.minusMillis(1));
        assertThat(pagesShowing(news)).isEqualTo(EnumSet.allOf(Place.class));
        assertThat(pagesShowing(updated)).isEqualTo(NOWHERE);
        clock.set(at);
        assertThat(pagesShowing(news)).isEqualTo(NOWHERE);
        assertThat(pagesShowing(updated)).isEqualTo(EnumSet.allOf(Place.class));
        assertThat(reader.get("/articles/" + id).location()).isEqualTo("/articles/" + id + "/news-of-" + year);
    }

    @Test
    void aMovedScheduleHoldsAtItsNewSecondOnly() {
        Instant first = noon.plusSeconds(10);
        Instant second = noon.plusSeconds(20);
        schedule(1, first);
        schedule(1, second);
        clock.set(first);
        assertThat(pagesShowing(news)).isEqualTo(NOWHERE);
        clock.set(second.minusMillis(1));
        assertThat(pagesShowing(news)).isEqualTo(NOWHERE);
        clock.set(second);
        assertThat(pagesShowing(news)).isEqualTo(EVERYWHERE);
    }

    @Test
    void aCancelledScheduleNeverHolds() {
        Instant at = noon.plusSeconds(10);
        schedule(1, at);
        desk.cancel(Actor.SYSTEM, id, writing.version(id), at);
        clock.set(at);
        assertThat(pagesShowing(news)).isEqualTo(NOWHERE);
        assertThat(reader.get("/articles/" + id).status()).isEqualTo(404);
    }

    @Test
    void whatIsWithdrawnIsNowhereAndItsAddressSaysWhenAndWhy() {
        writing.publish(id, 1);
        aNewerArticle();
        assertThat(pagesShowing(news)).isEqualTo(EnumSet.allOf(Place.class));
        clock.set(noon.plus(Duration.ofDays(3)));
        desk.withdraw(Actor.SYSTEM, id, writing.version(id), "The meeting did not take place.", "");
        assertThat(pagesShowing(news)).isEqualTo(NOWHERE);
        Answer gone = reader.get(pages.get(ARTICLE));
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains(news, "18 July " + year, "The meeting did not take place.");
    }

    @Test
    void whatIsPublishedAgainIsEverywhereUnderItsFirstDate() {
        writing.publish(id, 1);
        clock.set(noon.plus(Duration.ofDays(1)));
        desk.withdraw(Actor.SYSTEM, id, writing.version(id), "A mistake.", "");
        Instant again = noon.plus(Duration.ofDays(2));
        schedule(1, again);
        clock.set(again.minusMillis(1));
        assertThat(pagesShowing(news)).isEqualTo(NOWHERE);
        assertThat(reader.get("/articles/" + id).status()).isEqualTo(410);
        clock.set(again);
        assertThat(pagesShowing(news)).isEqualTo(EVERYWHERE);
        assertThat(reader.get(pages.get(ARTICLE)).page().select(".fact").text())
                .contains("15 July " + year)
                .doesNotContain("17 July");
    }

    @Test
    void aCorrectionDoesNotUndoAPlannedEnd() {
        Instant end = noon.plus(Duration.ofHours(5));
        writing.publish(id, 1);
        desk.plan(Actor.SYSTEM, id, writing.version(id), end, null);
        clock.set(noon.plus(Duration.ofHours(1)));
        revise(updated);
        writing.publish(id, 2);
        assertThat(pagesShowing(news)).isEqualTo(NOWHERE);
        clock.set(end.minusMillis(1));
        assertThat(pagesShowing(updated)).isEqualTo(EVERYWHERE);
        clock.set(end);
        assertThat(pagesShowing(updated)).isEqualTo(NOWHERE);
    }

    @Test
    void anOldRevisionIsShownAgainOnceItsRestorationIsPublished() {
        writing.publish(id, 1);
        revise(updated);
        clock.set(noon.plusSeconds(60));
        writing.publish(id, 2);
        int restored = newsroom.restore(Actor.SYSTEM, id, 1, writing.version(id));
        assertThat(pagesShowing(updated)).isEqualTo(EVERYWHERE);
        clock.set(noon.plusSeconds(120));
        writing.publish(id, restored);
        assertThat(pagesShowing(updated)).isEqualTo(NOWHERE);
        assertThat(pagesShowing(news)).isEqualTo(EVERYWHERE);
    }

    @Test
    void aSecondClickOnPublishDoesNothing() {
        accounts.logIn(publisher, Role.PUBLISHER);
        Answer form = publisher.get("/admin/articles/" + id);
        Answer first = publisher.submit(form, "form:has([name=when][value=now])");
        clock.advance(Duration.ofSeconds(1));
        Answer second = publisher.submit(form, "form:has([name=when][value=now])");
        assertThat(List.of(first.status(), second.status())).allMatch(status -> status / 100 == 3);
        assertThat(publisher.follow(second).page().select("[role=alert]")).isEmpty();
        assertThat(publications.of(id)).hasSize(1);
        assertThat(publications.of(id).get(0).interval().from()).isEqualTo(noon);
        assertThat(pagesShowing(news)).isEqualTo(EVERYWHERE);
    }

    /** Where a reader finds that headline now. */
    private Set<Place> pagesShowing(String headline) {
        return pages.keySet().stream()
                .filter(place -> shows(reader.get(pages.get(place)), place, headline))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Place.class)));
    }

    private static boolean shows(Answer answer, Place place, String headline) {
        Elements places = answer.page().select(place.selector);
        return answer.status() == 200
                && places.select("h1, h2, h3, title, .neighbours__headline, .also__list a")
                        .eachText()
                        .contains(headline);
    }

    /** Whether the archive's index and its page of the year lead to the article's month; never one without the other. */
    private boolean isInArchive() {
        String month = "main a[href=/archive/" + year + "/07]";
        boolean inIndex = !reader.get("/archive").page().select(month).isEmpty();
        assertThat(!reader.get("/archive/" + year).page().select(month).isEmpty())
                .isEqualTo(inIndex);
        return inIndex;
    }

    private void aNewerArticle() {
        clock.advance(Duration.ofHours(1));
        pages.put(PREVIOUS_OF_A_NEWER_ONE, "/articles/" + writing.published("Newer", section) + "/newer");
    }

    private void schedule(int revision, Instant at) {
        desk.schedule(Actor.SYSTEM, id, writing.version(id), revision, at, null, false);
    }

    private void revise(String headline) {
        newsroom.save(Actor.SYSTEM, id, 1, writing.content(headline, section, tag), RevisionRemarks.NONE);
    }
}
