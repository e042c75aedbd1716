package conferencenews.taxonomy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sections and tags as readers see them: one question for each, answered by what is committed at that moment. */
@Repository
class TaxonomyRows {

    private static final String SECTIONS = """
            select s.id, s.parent_id, s.slug, s.review_steps, t.language, t.name, t.description
            from section s left join section_text t on t.section_id = s.id
            order by s.position, s.id""";

    private static final String TAGS = """
            select asked.id as asked, tag.id, tag.slug, t.language, t.name
            from tag asked join tag on tag.id = coalesce(asked.merged_into, asked.id)
            left join tag_text t on t.tag_id = tag.id
            where asked.id in (:ids)""";

    private static final String TAG = """
            select tag.id as asked, tag.id, tag.slug, t.language, t.name
            from tag left join tag_text t on t.tag_id = tag.id
            where tag.slug = :slug and tag.merged_into is null""";

    private final JdbcClient database;

    TaxonomyRows(JdbcClient database) {
        this.database = database;
    }

    SectionTree sections() {
        Map<Long, SectionNode> sections = new LinkedHashMap<>();
        for (SectionRow row : database.sql(SECTIONS).query(SectionRow.class).list()) {
            sections.putIfAbsent(row.id, SectionNode.leaf(row.id, row.parentId, row.slug, row.reviewSteps));
            if (row.language != null) {
                sections.get(row.id).texts().put(row.language, new SectionText(row.name, row.description));
            }
        }
        return new SectionTree(sections.values());
    }

    /** Tags by the ids asked for; for a merged one what it was merged into. */
    Map<Long, TagLink> tags(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : tags(database.sql(TAGS).param("ids", ids));
    }

    /** The tag of that slug, unless it was merged. */
    Optional<TagLink> tag(String slug) {
        return tags(database.sql(TAG).param("slug", slug)).values().stream().findFirst();
    }

    private static Map<Long, TagLink> tags(JdbcClient.StatementSpec question) {
        Map<Long, TagLink> tags = new LinkedHashMap<>();
        for (TagRow row : question.query(TagRow.class).list()) {
            tags.putIfAbsent(row.asked, new TagLink(row.id, row.slug, new LinkedHashMap<>()));
            if (row.language != null) {
                tags.get(row.asked).names().put(row.language, row.name);
            }
        }
        return tags;
    }

    private record SectionRow(
            long id,
            @Nullable Long parentId,
            String slug,
            @Nullable Integer reviewSteps,
            @Nullable String language,
            String name,
            String description) {}

    private record TagRow(
            long asked, long id, String slug, @Nullable String language, String name) {}
}
