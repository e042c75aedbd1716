package conferencenews.article;

import conferencenews.directory.LinkKind;
import conferencenews.directory.LinkUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In how many articles somebody or something is named, in any version. */
@Component
class ArticleUses implements LinkUses {

    private final JdbcClient database;

    ArticleUses(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String key() {
        return "admin.directory.uses.articles";
    }

    @Override
    public long count(LinkKind kind, long id) {
        return database.sql("""
                        select count(distinct r.article_id) from revision_link l join revision r on r.id = l.revision_id
                        where l.kind = :kind and l.target_id = :id""")
                .param("kind", kind.code())
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
