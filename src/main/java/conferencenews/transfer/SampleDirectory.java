package conferencenews.transfer;

import conferencenews.account.Actor;
import conferencenews.article.ArticleLink;
import conferencenews.directory.AgreementForm;
import conferencenews.directory.AgreementKind;
import conferencenews.directory.Directory;
import conferencenews.directory.DirectoryPlanting;
import conferencenews.directory.LinkKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people, institutions and agreements of the sample: planted before its articles, uprooted after them. */
@Component
class SampleDirectory {

    private final SampleFiles files;
    private final Directory directory;
    private final DirectoryPlanting planting;
    private final JdbcClient database;

    SampleDirectory(SampleFiles files, Directory directory, DirectoryPlanting planting, JdbcClient database) {
        this.files = files;
        this.directory = directory;
        this.planting = planting;
        this.database = database;
    }

    /** @return the agreements by the names of the articles that name them */
    Map<String, ArticleLink> plant() {
        Map<String, Object> sample = files.directory();
        Yamls.list(sample, "institutions")
                .forEach(entry -> remember(
                        "institution",
                        planting.institution(
                                Actor.SYSTEM,
                                Map.of("en", Yamls.text(entry, "en"), "zh", Yamls.text(entry, "zh")),
                                Yamls.text(entry, "short"),
                                Yamls.words(entry, "variants"),
                                Yamls.text(entry, "country"),
                                Yamls.text(entry, "parent"),
                                Yamls.text(entry, "ror"))));
        Yamls.list(sample, "people")
                .forEach(entry -> remember(
                        "person",
                        planting.person(
                                Actor.SYSTEM,
                                Yamls.text(entry, "family"),
                                Yamls.text(entry, "given"),
                                Yamls.text(entry, "affiliation"))));
        Map<String, ArticleLink> agreements = new HashMap<>();
        Yamls.list(sample, "agreements").forEach(entry -> {
            long id = planting.agreement(Actor.SYSTEM, agreement(entry));
            remember("agreement", id);
            agreements.put(
                    Yamls.text(entry, "article"),
                    new ArticleLink(LinkKind.AGREEMENT, id, "signed", "", Yamls.text(entry, "block")));
        });
        return agreements;
    }

    List<ArticleLink> links(SampleArticle article, Map<String, ArticleLink> agreements) {
        List<ArticleLink> links =
                new ArrayList<>(article.links().stream().map(this::link).toList());
        if (agreements.containsKey(article.name())) {
            links.add(agreements.get(article.name()));
        }
        return links;
    }

    /** Those that nothing but the sample refers to. */
    void uproot(Actor actor) {
        planting.uproot(actor, of("person"), of("institution"), of("agreement"));
        database.sql("delete from sample_entity where kind in (:kinds)")
                .param("kinds", List.of("person", "institution", "agreement"))
                .update();
    }

    private ArticleLink link(SampleLink link) {
        String[] as = link.as().split("\\.");
        LinkKind kind = LinkKind.valueOf(as[0].toUpperCase(Locale.ROOT));
        List<Long> called =
                kind == LinkKind.PERSON ? directory.peopleNamed(link.name()) : directory.institutionsNamed(link.name());
        return new ArticleLink(kind, called.get(0), as.length == 1 ? "" : as[1], link.title(), link.block());
    }

    private static AgreementForm agreement(Map<String, Object> entry) {
        return new AgreementForm(
                0,
                AgreementKind.valueOf(Yamls.text(entry, "kind").toUpperCase(Locale.ROOT)),
                LocalDate.parse(Yamls.text(entry, "signed")),
                "",
                null,
                String.join("\n", Yamls.words(entry, "parties")),
                String.join("\n", Yamls.words(entry, "signatories")),
                null,
                false);
    }

    private void remember(String kind, long id) {
        database.sql("insert into sample_entity (kind, target_id) values (:kind, :id) on conflict do nothing")
                .param("kind", kind)
                .param("id", id)
                .update();
    }

    private List<Long> of(String kind) {
        return database.sql("select target_id from sample_entity where kind = :kind order by target_id")
                .param("kind", kind)
                .query(Long.class)
                .list();
    }
}
