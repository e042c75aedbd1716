package conferencenews;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route, asked by everybody about an article in every state. Who may not know of the article has 404, who knows of
 * it but may not do this 403; a new route without a row here fails. Posts carry an old version: they change nothing.
 */
@FullStackTest
@Import(Writing.class)
class RoutesIT {

    private static final String NOTHING = "999999999999999999";

    /** Whose answer to those who may depends on what they name. */
    private static final Pattern ASKS_FOR_MORE = Pattern.compile("\\{|/(descriptions|card)$");

    /** What each route needs; behind "when=now" stands the parameter that tells it from others. */
    private static final String ROUTES = """
            EVERYBODY
              GET /
              GET /.well-known/security.txt
              GET /about
              GET /about/views
              GET /agreements
              GET /agreements.csv
              GET /agreements/{id}
              GET /archive
              GET /archive/{year}
              GET /archive/{year}/{month}
              GET /articles/{id}
              GET /articles/{id}/{slug}
              GET /articles/{id}/citation.{format}
              GET /articles/{id}/{slug}.md
              GET /articles/{id}/versions
              GET /articles/{id}/versions/{number}
              GET /conferences
              GET /conferences.ics
              GET /conferences/years/{year}
              GET /conferences/{id}
              GET /conferences/{id}.ics
              GET /conferences/{id}/{slug}
              GET /feed.{format}
              GET /institutions/{id}.ics
              GET /llms.txt
              GET /institutions/{id}
              GET /institutions/{id}/{slug}
              GET /login
              POST /login
              ANY /login/stale-form
              GET /media/{hash}/card-{id}.png
              GET /media/{hash}/card-{language}.png
              GET /media/{hash}/{name}
              GET /opensearch.xml
              GET /people/{id}
              GET /people/{id}/{slug}
              GET /people/{id}.ics
              GET /robots.txt
              GET /search
              GET /sections/{slug}
              GET /sections/{slug}.ics
              GET /setup
              POST /setup
              GET /shared/{token}
              GET /shared/{token}/media/{hash}/{name}
              GET /sitemap-articles-{part}.xml
              GET /sitemap-news.xml
              GET /sitemap-pages.xml
              GET /sitemap.xml
              GET /tags/{slug}
              GET /{folder}/{name}/feed.{format}
            SEE
              GET /admin/articles/{id}
              GET /admin/articles/{id}/card
              GET /admin/articles/{id}/comparison
              POST /admin/articles/{id}/copy
              GET /admin/articles/{id}/preview
              POST /admin/articles/{id}/preview
              GET /admin/articles/{id}/preview/widths
              POST /admin/articles/{id}/presence
              POST /admin/articles/{id}/presence/end
              GET /admin/articles/{id}/revisions
              GET /admin/articles/{id}/statistics
              GET /admin/articles/{id}/statistics.csv
              GET /admin/articles/{id}/statistics/downloads.csv
              POST /admin/articles/{id}/texts
              POST /admin/articles/{id}/translations
              POST /admin/articles/{id}/working-copy/comparison
              POST /admin/articles/{id}/working-copy/removal
              GET /admin/preview/articles/{id}
            WRITE
              POST /admin/articles/{id}/names
              POST /admin/articles/{id}/names/found
              POST /admin/articles/{id}/presence/takeover
              GET /admin/articles/{id}/reading-on
              POST /admin/articles/{id}/reading-on
              POST /admin/articles/{id}/restoration
              POST /admin/articles/{id}/revisions
              POST /admin/articles/{id}/revisions/mix
              GET /admin/articles/{id}/revisions/{number}/restoration
              POST /admin/articles/{id}/revisions/{number}/restoration
              GET /admin/articles/{id}/share-links
              POST /admin/articles/{id}/share-links
              POST /admin/articles/{id}/share-links/{link}/revocation
              POST /admin/articles/{id}/style/exceptions
              POST /admin/articles/{id}/style/findings
              POST /admin/articles/{id}/submission
              GET /admin/articles/{id}/translation
              POST /admin/articles/{id}/translation
              GET /admin/articles/{id}/trash
              POST /admin/articles/{id}/trash
              POST /admin/articles/{id}/working-copy
              POST /admin/articles/{id}/working-copy/restoration
            REVIEW
              GET /admin/articles/{id}/review
              POST /admin/articles/{id}/review decision=approve
              POST /admin/articles/{id}/review decision=return
            PUBLISH
              GET /admin/articles/{id}/embargo
              POST /admin/articles/{id}/embargo
              GET /admin/articles/{id}/plan
              POST /admin/articles/{id}/plan
              GET /admin/articles/{id}/publication
              POST /admin/articles/{id}/publication when=at
              POST /admin/articles/{id}/publication when=now
              POST /admin/articles/{id}/publication/undoing
              POST /admin/articles/{id}/publication/{publication}/cancellation
              GET /admin/articles/{id}/revisions/{number}/suppression
              POST /admin/articles/{id}/revisions/{number}/suppression
              POST /admin/articles/{id}/revisions/{number}/suppression/removal
              GET /admin/articles/{id}/withdrawal
              POST /admin/articles/{id}/withdrawal
            ADJUST
              POST /admin/articles/{id}/statistics/baseline
              POST /admin/articles/{id}/statistics/baseline/removal
              POST /admin/articles/{id}/statistics/releases
            STAFF
              GET /admin
              GET /admin/account
              POST /admin/account/name
              POST /admin/account/password
              POST /admin/account/sessions
              POST /admin/account/sessions/{key}
              GET /admin/articles
              POST /admin/articles
              GET /admin/articles/new
              POST /admin/articles/new/preview
              GET /admin/articles/new/card
              POST /admin/articles/new/texts
              POST /admin/articles/new/working-copy
              POST /admin/articles/new/working-copy/comparison
              POST /admin/articles/new/working-copy/removal
              POST /admin/articles/new/working-copy/restoration
              POST /admin/articles/selection
              GET /admin/attachments
              GET /admin/attachments/{id}
              POST /admin/attachments/{id}
              POST /admin/attachments/{id}/deletion
              GET /admin/attachments/{id}/file
              POST /admin/attachments/{id}/file
              GET /admin/calendar
              GET /admin/calendar/{year}/{month}
              GET /admin/form-token
              GET /admin/links
              GET /admin/media
              POST /admin/media
              GET /admin/media/descriptions
              POST /admin/media/descriptions
              GET /admin/media/{id}
              POST /admin/media/{id}
              POST /admin/media/{id}/deletion
              GET /admin/media/{id}/file
              POST /admin/media/{id}/file
              POST /admin/media/{id}/focus
              GET /admin/times
              GET /admin/shortcuts
            EDITORS
              GET /admin/agreements
              POST /admin/agreements
              GET /admin/agreements/new
              GET /admin/agreements/{id}
              POST /admin/agreements/{id}
              GET /admin/conferences
              POST /admin/conferences
              GET /admin/conferences/new
              GET /admin/conferences/{id}
              POST /admin/conferences/{id}
              GET /admin/conferences/{id}/change
              POST /admin/conferences/{id}/change
              POST /admin/conferences/{id}/deletion
              GET /admin/conferences/{id}/participations
              POST /admin/conferences/{id}/participations
              GET /admin/conferences/{id}/participations/{participation}
              POST /admin/conferences/{id}/participations/{participation}
              POST /admin/conferences/{id}/participations/{participation}/move
              POST /admin/conferences/{id}/participations/{participation}/removal
              GET /admin/conferences/{id}/programme
              POST /admin/conferences/{id}/programme
              POST /admin/conferences/{id}/reinstatement
              GET /admin/institutions
              POST /admin/institutions
              GET /admin/institutions/new
              GET /admin/institutions/{id}
              POST /admin/institutions/{id}
              GET /admin/institutions/{id}/merger
              POST /admin/institutions/{id}/merger
              GET /admin/people
              POST /admin/people
              GET /admin/people/new
              GET /admin/people/{id}
              POST /admin/people/{id}
              GET /admin/people/{id}/merger
              POST /admin/people/{id}/merger
              GET /admin/reviews
              GET /admin/search
              GET /admin/tags
              POST /admin/tags
              GET /admin/tags/new
              GET /admin/tags/{id}
              POST /admin/tags/{id}
              POST /admin/tags/{id}/deletion
              POST /admin/tags/{id}/merger
              GET /admin/venues
              POST /admin/venues
              GET /admin/venues/new
              GET /admin/venues/{id}
              POST /admin/venues/{id}
              POST /admin/venues/{id}/deletion
            EDITORS_HIDDEN
              GET /admin/statistics
              GET /admin/statistics.csv
            EDITORS_OF_ALL_SECTIONS
              GET /admin/preview
              GET /admin/preview/home
              GET /admin/preview/sections/{slug}
            PUBLISHERS_OF_ALL_SECTIONS
              GET /admin/conferences/{id}/announcement
              POST /admin/conferences/{id}/announcement
              POST /admin/conferences/{id}/concealment
              GET /admin/highlights
              POST /admin/highlights
              GET /admin/highlights/{id}
              POST /admin/highlights/{id}
              POST /admin/highlights/{id}/move
              POST /admin/highlights/{id}/removal
            ADMINISTRATORS
              GET /admin/accounts
              POST /admin/accounts
              GET /admin/accounts/new
              GET /admin/accounts/{id}
              POST /admin/accounts/{id}/access
              POST /admin/accounts/{id}/name
              POST /admin/accounts/{id}/password
              POST /admin/accounts/{id}/role
              POST /admin/accounts/{id}/sections
              POST /admin/accounts/{id}/sessions
              POST /admin/accounts/{id}/sessions/{key}
              GET /admin/audit
              GET /admin/audit.csv
              GET /admin/backup
              POST /admin/backup
              GET /admin/redirects
              POST /admin/redirects
              GET /admin/redirects/import
              POST /admin/redirects/import
              POST /admin/redirects/{id}/deletion
              GET /admin/sample-content
              POST /admin/sample-content/removal
              POST /admin/search/index
              GET /admin/sections
              POST /admin/sections
              GET /admin/sections/new
              GET /admin/sections/{id}
              POST /admin/sections/{id}
              POST /admin/sections/{id}/deletion
              POST /admin/sections/{id}/move
            """;

    @Autowired
    Writing writing;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MutableClock clock;

    @Autowired
    Environment environment;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final Map<Who, Visitor> visitors = new EnumMap<>(Who.class);
    private long section;
    private Actor owner;

    @BeforeEach
    void newsroom() {
        section = writing.section("routes-inside");
        long outside = writing.section("routes-outside");
        visitors.put(Who.VISITOR, visitor());
        owner = logIn(Who.OWNER, Role.CONTRIBUTOR);
        logIn(Who.CONTRIBUTOR, Role.CONTRIBUTOR);
        logIn(Who.EDITOR_INSIDE, Role.EDITOR, section);
        logIn(Who.EDITOR_OUTSIDE, Role.EDITOR, outside);
        logIn(Who.PUBLISHER_INSIDE, Role.PUBLISHER, section);
        logIn(Who.PUBLISHER_OUTSIDE, Role.PUBLISHER, outside);
        logIn(Who.PUBLISHER, Role.PUBLISHER);
        logIn(Who.ADMINISTRATOR, Role.ADMINISTRATOR);
    }

    @Test
    void everyRouteHasItsRow() {
        Set<String> routes = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getName().startsWith("conferencenews.")) {
                info.getPatternValues().stream()
                        .filter(pattern -> !pattern.equals("/error"))
                        .forEach(pattern -> routes.add(route(info, pattern)));
            }
        });
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void aboutAnArticleEverybodyIsToldWhatTheyMayKnow() {
        List<String> wrong = new ArrayList<>();
        for (State state : State.values()) {
            long id = article(state);
            table().forEach((route, need) -> {
                if (need.isAboutAnArticle()) {
                    for (Who who : Who.values()) {
                        check(who, route, id, need.expected(who, state), state.toString(), wrong);
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theOtherPagesAreForTheirRoles() {
        List<String> wrong = new ArrayList<>();
        table().forEach((route, need) -> {
            if (need != Need.EVERYBODY && !need.isAboutAnArticle()) {
                for (Who who : Who.values()) {
                    Expected expected = need.expected(who, State.DRAFT);
                    if (expected != Expected.DONE
                            || route.startsWith("GET ")
                                    && !ASKS_FOR_MORE.matcher(route).find()) {
                        check(who, route, 0, expected, "", wrong);
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private void check(Who who, String route, long id, Expected expected, String about, List<String> wrong) {
        Answer answer = ask(visitors.get(who), route, id);
        boolean get = route.startsWith("GET ");
        boolean right = switch (expected) {
            case LOGIN -> get ? "/login".equals(answer.location()) : answer.status() == 403;
            case FORBIDDEN -> answer.status() == 403;
            case HIDDEN -> answer.status() == 404;
            case DONE ->
                get
                        ? answer.status() == 200 || answer.status() == 302
                        : Set.of(200, 201, 204, 302, 400, 409, 422).contains(answer.status())
                                || route.contains("{link}") && answer.status() == 404;
        };
        if (!right) {
            wrong.add(who + " " + route + " " + about + ": " + answer.status() + " instead of " + expected);
        }
    }

    private Answer ask(Visitor visitor, String route, long id) {
        String[] words = route.split(" ");
        String path = words[1].replaceFirst("\\{id}", id == 0 ? NOTHING : String.valueOf(id))
                .replace("{number}", "1")
                .replace("{key}", "0".repeat(32))
                .replace("{year}", "2064")
                .replace("{month}", "06")
                .replaceAll("\\{\\w+}", NOTHING);
        if (words[0].equals("GET")) {
            return visitor.get(path + "?at=2064-06-16T09:00:00" + (id == 0 ? "" : "&from=1&to=1&headline=Asked"));
        }
        List<String> fields =
                new ArrayList<>(List.of("version", "999999", "revision", "1", "date", "2064-06-01", "direction", "up"));
        fields.addAll(List.of("base", path.endsWith("/mix") ? "1" : "999999"));
        if (words.length > 2) {
            fields.addAll(List.of(words[2].split("=")));
        }
        fields.addAll(List.of("language", "en", "kind", "NEWS", "section", String.valueOf(section)));
        fields.addAll(List.of("headline", "Forged", "step", "1", "remark", "Forged", "reason", "Forged"));
        fields.addAll(List.of("active", "true", "writes", "false", "sequence", "1", "page", "0f"));
        return visitor.post(path, fields.toArray(String[]::new));
    }

    private long article(State state) {
        long id = writing.draft(owner, "en", "Asked about", "routes-inside");
        switch (state) {
            case DRAFT -> {}
            case IN_REVIEW -> writing.submit(id, 1);
            case PUBLIC -> writing.publish(id, 1);
            case WITHDRAWN -> {
                writing.publish(id, 1);
                clock.advance(Duration.ofSeconds(1));
                writing.withdraw(id, "Wrong");
            }
            case TRASHED -> writing.discard(id);
        }
        return id;
    }

    private Actor logIn(Who who, Role role, Long... sections) {
        Visitor visitor = visitor();
        Actor actor = accounts.logIn(visitor, role, sections);
        visitor.get("/admin/account");
        visitors.put(who, visitor);
        return actor;
    }

    private Visitor visitor() {
        return new Visitor(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    private static String route(RequestMappingInfo info, String pattern) {
        String method = info.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .findFirst()
                .orElse("ANY");
        String told = info.getParamsCondition().getExpressions().stream()
                .map(Object::toString)
                .collect(Collectors.joining());
        return (method + " " + pattern.replaceAll(":(?:[^{}]|\\{[^}]*})*}", "}") + " " + told).strip();
    }

    private static Map<String, Need> table() {
        Map<String, Need> table = new LinkedHashMap<>();
        Need need = Need.EVERYBODY;
        for (String line : ROUTES.lines().toList()) {
            if (line.startsWith(" ")) {
                table.put(line.strip(), need);
            } else {
                need = Need.valueOf(line.strip());
            }
        }
        return table;
    }

    private enum State {
        DRAFT,
        IN_REVIEW,
        PUBLIC,
        WITHDRAWN,
        TRASHED
    }

    private enum Who {
        VISITOR,
        OWNER,
        CONTRIBUTOR,
        EDITOR_INSIDE,
        EDITOR_OUTSIDE,
        PUBLISHER_INSIDE,
        PUBLISHER_OUTSIDE,
        PUBLISHER,
        ADMINISTRATOR
    }

    private enum Expected {
        LOGIN,
        FORBIDDEN,
        HIDDEN,
        DONE
    }

    /** Of each: who may. */
    private enum Need {
        EVERYBODY,
        SEE(Who.OWNER, Who.EDITOR_INSIDE, Who.PUBLISHER_INSIDE, Who.PUBLISHER, Who.ADMINISTRATOR),
        /** The owner only until it is public. */
        WRITE(Who.OWNER, Who.EDITOR_INSIDE, Who.PUBLISHER_INSIDE, Who.PUBLISHER, Who.ADMINISTRATOR),
        REVIEW(Who.EDITOR_INSIDE, Who.PUBLISHER_INSIDE, Who.PUBLISHER, Who.ADMINISTRATOR),
        PUBLISH(Who.PUBLISHER_INSIDE, Who.PUBLISHER, Who.ADMINISTRATOR),
        ADJUST(Who.ADMINISTRATOR),
        STAFF(Who.values()),
        EDITORS(
                Who.EDITOR_INSIDE,
                Who.EDITOR_OUTSIDE,
                Who.PUBLISHER_INSIDE,
                Who.PUBLISHER_OUTSIDE,
                Who.PUBLISHER,
                Who.ADMINISTRATOR),
        /** Others are not told that there is such a page. */
        EDITORS_HIDDEN(EDITORS.may),
        EDITORS_OF_ALL_SECTIONS(Who.PUBLISHER, Who.ADMINISTRATOR),
        PUBLISHERS_OF_ALL_SECTIONS(Who.PUBLISHER, Who.ADMINISTRATOR),
        ADMINISTRATORS(Who.ADMINISTRATOR);

        private final Who[] may;

        Need(Who... may) {
            this.may = may;
        }

        boolean isAboutAnArticle() {
            return compareTo(SEE) >= 0 && compareTo(ADJUST) <= 0;
        }

        Expected expected(Who who, State state) {
            if (who == Who.VISITOR) {
                return Expected.LOGIN;
            }
            if (isAboutAnArticle() && !SEE.isFor(who) || this == EDITORS_HIDDEN && !isFor(who)) {
                return Expected.HIDDEN;
            }
            boolean over = state == State.PUBLIC || state == State.WITHDRAWN;
            boolean refused = this == WRITE && who == Who.OWNER && over;
            return isFor(who) && !refused ? Expected.DONE : Expected.FORBIDDEN;
        }

        private boolean isFor(Who who) {
            return Arrays.asList(may).contains(who);
        }
    }
}
