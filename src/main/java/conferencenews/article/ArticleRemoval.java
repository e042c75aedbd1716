package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.site.Audited;
import conferencenews.site.ContentChanged;
import conferencenews.viewcount.Views;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes articles for good: sample content, and what lay in the trash and was never public. Nothing else ever is. */
@Component
public class ArticleRemoval {

    private static final String TRANSLATIONS =
            "select article_id from translation where article_id in (:ids) or source_id in (:ids)";

    private static final String VERSIONS_THAT_STAY = "select other.translation_key from article other"
            + " join article own on own.translation_key = other.translation_key"
            + " where own.id in (:ids) and other.id not in (:ids)";

    private static final List<String> STATEMENTS = List.of(
            "delete from share_link where article_id in (:ids)",
            "delete from suppression where revision_id in (select id from revision where article_id in (:ids))",
            "delete from edit_lock where article_id in (:ids)",
            "delete from edit_presence where article_id in (:ids)",
            "delete from working_copy where article_id in (:ids)",
            "delete from article_pick where article_id in (:ids) or picked_id in (:ids)",
            "delete from series_part where translation_key in (select translation_key from article where id in (:ids))"
                    + " and translation_key not in (" + VERSIONS_THAT_STAY + ")",
            "delete from translation_drift where article_id in (" + TRANSLATIONS + ")",
            "delete from translated_paragraph where article_id in (" + TRANSLATIONS + ")",
            "delete from translation where article_id in (:ids) or source_id in (:ids)",
            "delete from listing where article_id in (:ids)",
            "delete from withdrawal where article_id in (:ids)",
            "delete from publication where article_id in (:ids)",
            "delete from revision_tag where revision_id in (select id from revision where article_id in (:ids))",
            "delete from revision_credit where revision_id in (select id from revision where article_id in (:ids))",
            "delete from revision_image where revision_id in (select id from revision where article_id in (:ids))",
            "delete from revision_attachment where revision_id in (select id from revision where article_id in (:ids))",
            "delete from revision_link where revision_id in (select id from revision where article_id in (:ids))",
            "delete from style_exception where article_id in (:ids)",
            "delete from revision_body where revision_id in (select id from revision where article_id in (:ids))",
            "delete from revision where article_id in (:ids)",
            "delete from article where id in (:ids)");

    private final JdbcClient database;
    private final Views views;
    private final ApplicationEventPublisher events;

    ArticleRemoval(JdbcClient database, Views views, ApplicationEventPublisher events) {
        this.database = database;
        this.views = views;
        this.events = events;
    }

    @Transactional
    public void remove(Actor actor, Collection<Long> ids) {
        actor.require(Role.ADMINISTRATOR);
        if (!ids.isEmpty()) {
            delete(ids);
            events.publishEvent(new Removed(actor.id(), List.copyOf(ids)));
        }
    }

    /** Of what readers have never seen. */
    @Transactional
    void purge(Collection<Long> ids) {
        ids.forEach(id -> events.publishEvent(new Purged(id)));
        delete(ids);
    }

    private void delete(Collection<Long> ids) {
        STATEMENTS.forEach(
                statement -> database.sql(statement).param("ids", ids).update());
        views.forget(ids);
    }

    /** An article's days in the trash are over: whoever refers to it forgets it. */
    public record Purged(Long subjectId) implements Audited {

        @Override
        public @Nullable Long actor() {
            return null;
        }

        @Override
        public String action() {
            return "purged";
        }

        @Override
        public String subject() {
            return "article";
        }

        @Override
        public String detail() {
            return "";
        }
    }

    /** Articles were deleted for good. */
    public record Removed(@Nullable Long actor, List<Long> articles) implements Audited, ContentChanged {

        @Override
        public String action() {
            return "sample-removed";
        }

        @Override
        public String subject() {
            return "article";
        }

        @Override
        public @Nullable Long subjectId() {
            return null;
        }

        @Override
        public String detail() {
            return String.valueOf(articles.size());
        }
    }
}
