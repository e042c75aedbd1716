package conferencenews.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import conferencenews.FullStackTest;
import conferencenews.MutableClock;
import conferencenews.account.Actor;
import conferencenews.account.NotAllowed;
import conferencenews.account.Role;
import conferencenews.site.PageNotFound;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each command checks the role of whoever gives it, whatever way it comes. */
@FullStackTest
@Import(Writing.class)
@Tag("database")
class RolesIT {

    @Autowired
    Newsroom newsroom;

    @Autowired
    PublishingDesk desk;

    @Autowired
    Writing writing;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    private final Map<Role, Actor> actors = new EnumMap<>(Role.class);

    @BeforeEach
    void accounts() {
        for (Role role : Role.values()) {
            String username = "roles-" + role.name().toLowerCase();
            database.sql("delete from audit_entry where actor_id in (select id from account where username = ?)")
                    .param(username)
                    .update();
            Long id = database.sql("select id from account where username = ?")
                    .param(username)
                    .query(Long.class)
                    .optional()
                    .orElseGet(() -> insert(username, role));
            actors.put(role, new Actor(id, username, role));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleWritesArticlesOfItsOwn(Role role) {
        Actor actor = actors.get(role);
        long id = writing.draft(actor, "en", "By " + role, "focus");
        int number = newsroom.save(actor, id, 1, writing.content("Again", "focus"), RevisionRemarks.NONE);
        assertThat(number).isEqualTo(2);
        assertThat(newsroom.restore(actor, id, 1, writing.version(id))).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyEditorsAndAboveTouchTheArticlesOfOthers(Role role) {
        long id = writing.draft("Somebody else's");
        Actor actor = actors.get(role);
        ArticleContent content = writing.content("Mine now", "focus");
        if (role.includes(Role.EDITOR)) {
            assertThat(newsroom.save(actor, id, 1, content, RevisionRemarks.NONE))
                    .isEqualTo(2);
        } else {
            assertThatThrownBy(() -> newsroom.save(actor, id, 1, content, RevisionRemarks.NONE))
                    .as("who may not see it is not told that it exists")
                    .isInstanceOf(PageNotFound.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyPublishersAndAbovePublish(Role role) {
        Actor actor = actors.get(role);
        long id = writing.draft(actor, "en", "To be published by " + role, "focus");
        List<Runnable> commands = List.of(
                () -> desk.schedule(
                        actor, id, writing.version(id), 1, clock.instant().plusSeconds(60), null, false),
                () -> desk.cancel(
                        actor, id, writing.version(id), clock.instant().plusSeconds(60)),
                () -> desk.publish(actor, id, writing.version(id), 1, null),
                () -> desk.plan(actor, id, writing.version(id), clock.instant().plusSeconds(600), null),
                () -> desk.withdraw(actor, id, writing.version(id), "reason", ""));
        for (Runnable command : commands) {
            if (role.includes(Role.PUBLISHER)) {
                command.run();
                clock.advance(Duration.ofSeconds(1));
            } else {
                assertThatThrownBy(command::run)
                        .isInstanceOfSatisfying(
                                NotAllowed.class,
                                refusal -> assertThat(refusal.needed()).isEqualTo(Role.PUBLISHER));
            }
        }
    }

    @Test
    void everyCommandLeavesAnAuditEntryInItsTransaction() {
        Actor publisher = actors.get(Role.PUBLISHER);
        long id = writing.draft(publisher, "en", "Audited", "focus");
        desk.publish(publisher, id, writing.version(id), 1, null);
        clock.advance(Duration.ofSeconds(1));
        desk.withdraw(publisher, id, writing.version(id), "Wrong", "");
        assertThatThrownBy(() -> desk.withdraw(publisher, id, writing.version(id), "Twice", ""))
                .isInstanceOf(Refused.class);
        assertThat(database.sql(
                                "select action from audit_entry where subject = 'article' and subject_id = ? order by id")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("article-created", "published", "withdrawn");
    }

    private Long insert(String username, Role role) {
        database.sql("""
                        insert into account (username, display_name, password_hash, role, created_at, rights_version, version)
                        values (?, ?, '{noop}x', ?, current_timestamp, 0, 0)""").params(username, username, roleCode(role)).update();
        return database.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    private static String roleCode(Role role) {
        return role.name();
    }
}
