package conferencenews;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever the site offers to somebody works for them: every link, every form. */
@SampleSiteTest
class CrawlIT {

    private static final int OF_A_KIND = 2;

    @Autowired
    Visitor visitor;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Writing writing;

    @Autowired
    MutableClock clock;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void articlesInEveryState() {
        writing.draft("Only a draft");
        long changing = writing.published("Soon with another text");
        writing.revise(changing, 1, "With another text");
        writing.schedule(changing, 2, clock.instant().plus(Duration.ofHours(1)));
        long gone = writing.published("Soon withdrawn");
        clock.advance(Duration.ofMinutes(1));
        writing.withdraw(gone, "For a test.");
    }

    @Test
    void everythingOfferedToAVisitorWorks() {
        Crawl crawl = new Crawl(visitor, Integer.MAX_VALUE).from("/", "/zh/");
        assertThat(crawl.faults()).isEmpty();
        assertThat(crawl.pages()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everythingOfferedToARoleWorks(Role role) {
        Actor actor = accounts.logIn(visitor, role);
        long own = writing.draft(actor, "en", "Own words", "focus");
        writing.revise(own, 1, "Own words, again");
        Crawl crawl = new Crawl(visitor, OF_A_KIND).from("/admin", "/zh/admin", "/admin/articles/" + own, "/");
        assertThat(crawl.faults()).isEmpty();
        assertThat(crawl.formsWithoutHandler(requestMappingHandlerMapping)).isEmpty();
        assertThat(crawl.formsAcceptedWithoutToken()).isEmpty();
        if (role != Role.ADMINISTRATOR) {
            assertThat(crawl.formsRefused()).isEmpty();
        }
    }
}
