package conferencenews.media;

import static org.assertj.core.api.Assertions.assertThat;

import conferencenews.FullStackTest;
import conferencenews.Visitor;
import conferencenews.account.Actor;
import conferencenews.account.Role;
import conferencenews.account.TestAccounts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pictures cost does not depend on how many there are. H2 itself counts what it is asked. */
@FullStackTest
@Import(TestUsesConfiguration.class)
class MediaStatementsIT {

    private static final String ASKED = """
            select coalesce(sum(execution_count), 0) from information_schema.query_statistics
            where sql_statement like '%image%' and sql_statement not like '%query_statistics%'""";

    @Autowired
    MediaLibrary library;

    @Autowired
    Pictures pictures;

    @Autowired
    TestUses uses;

    @Autowired
    JdbcClient database;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Visitor visitor;

    @Autowired
    Visitor editor;

    @BeforeEach
    void countStatements() {
        database.sql("set query_statistics_max_entries 1000").update();
    }

    @AfterEach
    void countNoMore() {
        database.sql("set query_statistics false").update();
    }

    @Test
    void theLibraryAsksAsOftenForAHundredPicturesAsForOne() {
        accounts.logIn(editor, Role.EDITOR);
        upload(301);
        List<String> views = List.of("", "?view=list&filter=missing-alt", "?q=quay", "?filter=unused");
        List<Long> few = views.stream().map(this::asked).toList();
        for (int i = 0; i < 100; i++) {
            copy(i);
        }
        assertThat(views.stream().map(this::asked)).containsExactlyElementsOf(few);
        assertThat(few).allMatch(each -> each <= 2);
    }

    @Test
    void aPublicFileIsSentAgainWithoutAnyQuestion() {
        long id = upload(302);
        uses.image(id, Instant.MIN, Instant.MAX);
        String path = pictures.ofAny(List.of(id)).get(id).src(Crop.FULL);
        assertThat(visitor.get(path).status()).isEqualTo(200);
        startCounting();
        assertThat(visitor.get(path).status()).isEqualTo(200);
        assertThat(visitor.get(path).status()).isEqualTo(200);
        assertThat(asked()).isZero();
    }

    private long asked(String view) {
        editor.get("/admin/media" + view);
        startCounting();
        assertThat(editor.get("/admin/media" + view).status()).isEqualTo(200);
        return asked();
    }

    private void startCounting() {
        database.sql("set query_statistics false").update();
        database.sql("set query_statistics true").update();
    }

    private long asked() {
        return database.sql(ASKED).query(Long.class).single();
    }

    private long upload(long seed) {
        ByteArrayResource bytes = new ByteArrayResource(Corpus.jpeg(400, 300, seed));
        return library.upload(Actor.SYSTEM, new Upload("quay.jpg", bytes)).id();
    }

    private void copy(int number) {
        String hash = "%032x".formatted(number + 1);
        database.sql("""
                        insert into image (hash, name, type, width, height, bytes, alt_text, decorative, caption, credit,
                        rights, uploaded_at, version)
                        select ?, name, type, width, height, bytes, '', false, '', '', '', uploaded_at, 0
                        from image where id = (select min(id) from image)""").param(hash).update();
        database.sql("""
                        insert into image_rendition (image_id, crop, type, width, height, hash, bytes)
                        select (select max(id) from image), crop, type, width, height, hash, bytes
                        from image_rendition where image_id = (select min(id) from image)""").update();
    }
}
