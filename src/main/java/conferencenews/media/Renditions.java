package conferencenews.media;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of images' renditions, and of the addresses that replaced files had. */
@Repository
class Renditions {

    private static final String ADD = """
            insert into image_rendition (image_id, crop, type, width, height, hash, bytes)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String FORGET_FORMER = """
            delete from former_file
            where hash in (select hash from image_rendition where image_id = :image and crop in (:crops))""";

    private static final String REMEMBER = """
            insert into former_file (hash, image_id, crop, type, width)
            select hash, :image, max(crop), max(type), max(width) from image_rendition
            where image_id = :image and crop in (:crops) group by hash""";

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Renditions(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void add(long image, List<Put> prints) {
        batches.batchUpdate(
                ADD,
                prints.stream()
                        .map(put -> new Object[] {
                            image,
                            put.print().crop().code(),
                            put.print().type().mediaType(),
                            put.print().width(),
                            put.print().height(),
                            put.hash(),
                            put.print().bytes().length
                        })
                        .toList());
    }

    /** Other files come in their place; their addresses go on working. */
    void retire(long image, Collection<Crop> crops) {
        List<String> codes = crops.stream().map(Crop::code).toList();
        for (String sql : List.of(
                FORGET_FORMER, REMEMBER, "delete from image_rendition where image_id = :image and crop in (:crops)")) {
            database.sql(sql).param("image", image).param("crops", codes).update();
        }
    }

    void retireAttachment(long attachment, String hash) {
        database.sql("delete from former_file where hash = ?").param(hash).update();
        database.sql("insert into former_file (hash, attachment_id) values (?, ?)")
                .params(hash, attachment)
                .update();
    }

    void remove(long image) {
        database.sql("delete from former_file where image_id = ?").param(image).update();
        database.sql("delete from image_rendition where image_id = ?")
                .param(image)
                .update();
    }

    void removeAttachment(long attachment) {
        database.sql("delete from former_file where attachment_id = ?")
                .param(attachment)
                .update();
    }

    /** A rendition whose bytes are in the store. */
    record Put(Print print, String hash) {}
}
