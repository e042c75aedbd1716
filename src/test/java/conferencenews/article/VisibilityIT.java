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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
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

    /** The kinds of pages and places in them that show an article. */
    enum Place {
        HOME,
        SECTION,
        PARENT_SECTION,
        ARCHIVED_MONTH,
        TAG,
        PREVIOUS_OF_A_NEWER_ONE,
        NEXT_OF_AN_OLDER_ONE,
        RELATED,
        ARTICLE
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

    private int year;
    private Instant noon;
    private String news;
    private String updated;
    private String section;
    private String tag;
    private long id;
    private long older;
    private long akin;
    private long newer;

    /** A draft, an older public article in its section and one elsewhere with its tag. */
    @BeforeEach
    void aDraftAndItsNeighbours() {
        year = YEARS.getAndIncrement();
        section = "section-of-" + year;
        tag = "tag-of-" + year;
        noon = Instant.parse(year + "-07-15T04:00:00Z");
        clock.set(noon.minus(Duration.ofDays(60)));
        writing.section(section, writing.section("parent-of-" + year));
        older = writing.published("An older article", section);
        akin = writing.published("An article with the same tag", "elsewhere", tag);
        clock.set(noon);
        news = "News of " + year;
        updated = "Updated news of " + year;
        id = writing.draft(news, section, tag);
        newer = 0;
    }

    @Test
    void aDraftIsNowhereAndItsAddressTellsNothing() {
        assertThat(pagesShowing(news)).isEqualTo(NOWHERE);
        Answer unknown = reader.get("/articles/999999999");
        Answer draft = reader.get("/articles/" + id);
        assertThat(draft.status()).isEqualTo(404);
        assertThat(draft.text()).isEqualTo(unknown.text());
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
    void theAddressOfAScheduledArticleTellsNothing() {
        schedule(1, noon.plusSeconds(1));
        assertThat(reader.get("/articles/" + id).status()).isEqualTo(404);
        assertThat(reader.get("/articles/" + id + "/news").text()).doesNotContain(news);
        assertThat(reader.get("/zh/articles/" + id).status()).isEqualTo(404);
        assertThat(reader.get("/articles/" + id + "/news").headers("View-Counted"))
                .isEmpty();
    }

    @Test
    void aTagThatWasNeverPublicHasNoPage() {
        String quiet = "quiet-" + year;
        long quietId = writing.draft("Quiet news", section, quiet);
        assertThat(reader.get("/tags/" + quiet).status()).isEqualTo(404);
        desk.schedule(Actor.SYSTEM, quietId, writing.version(quietId), 1, noon.plusSeconds(1), null, false);
        assertThat(reader.get("/tags/" + quiet).status()).isEqualTo(404);
        clock.set(noon.plusSeconds(1));
        assertThat(reader.get("/tags/" + quiet).status()).isEqualTo(200);
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
        assertThat(isInArchive()).isFalse();
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
        Answer gone = reader.get("/articles/" + id + "/news");
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
        assertThat(reader.get("/articles/" + id + "/news-of-" + year)
                        .page()
                        .select(".fact")
                        .text())
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
        assertThat(isInArchive()).isFalse();
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
        Set<Place> places = EnumSet.noneOf(Place.class);
        addIf(places, HOME, listed("/", headline));
        addIf(places, SECTION, listed("/sections/" + section, headline));
        addIf(places, PARENT_SECTION, listed("/sections/parent-of-" + year, headline));
        addIf(places, ARCHIVED_MONTH, listed("/archive/" + year + "/07", headline));
        addIf(places, TAG, listed("/tags/" + tag, headline));
        addIf(
                places,
                NEXT_OF_AN_OLDER_ONE,
                shown(reader.get("/articles/" + older + "/an-older-article"), ".neighbours [rel=next]", headline));
        addIf(
                places,
                RELATED,
                shown(reader.get("/articles/" + akin + "/an-article-with-the-same-tag"), ".related", headline));
        addIf(places, ARTICLE, shown(reader.get("/articles/" + id + "/news-of-" + year), "h1", headline));
        if (newer != 0) {
            addIf(
                    places,
                    PREVIOUS_OF_A_NEWER_ONE,
                    shown(reader.get("/articles/" + newer + "/a-newer-article"), ".neighbours [rel=prev]", headline));
        }
        return places;
    }

    private static void addIf(Set<Place> places, Place place, boolean shown) {
        if (shown) {
            places.add(place);
        }
    }

    private boolean listed(String path, String headline) {
        return shown(reader.get(path), "main article", headline);
    }

    private static boolean shown(Answer answer, String selector, String headline) {
        Document page = answer.page();
        return answer.status() == 200
                && page.select(selector).select("h1, h2, h3, .neighbours__headline").eachText().stream()
                        .anyMatch(headline::equals);
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
        newer = writing.published("A newer article", section);
    }

    private void schedule(int revision, Instant at) {
        desk.schedule(Actor.SYSTEM, id, writing.version(id), revision, at, null, false);
    }

    private void revise(String headline) {
        newsroom.save(Actor.SYSTEM, id, 1, writing.content(headline, section, tag), RevisionRemarks.NONE);
    }
}
