package conferencenews.media;

import conferencenews.media.MediaFile.Owner;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up which file a hash means, that of a replaced file included. */
@Repository
class MediaFileRows {

    private static final String PRESENT = """
            select 'image' as kind, i.id, i.name, r.type, r.bytes, r.hash, i.rights_end
            from image_rendition r join image i on i.id = r.image_id where r.hash = :hash
            union select 'attachment', id, name, type, bytes, hash, null from attachment where hash = :hash
            union select 'original', id, name, type, bytes, hash, null from image where hash = :hash""";

    private static final String IN_ITS_PLACE = """
            select r.hash from former_file f join image_rendition r on r.image_id = f.image_id and r.crop = f.crop
            where f.hash = :hash and (r.type = f.type or r.type <> 'image/webp')
            order by case when r.type = f.type then 0 else 1 end, abs(r.width - f.width), r.width desc
            limit 1""";

    private static final String ATTACHED_IN_ITS_PLACE = """
            select a.hash from former_file f join attachment a on a.id = f.attachment_id where f.hash = :hash""";

    private final JdbcClient database;

    MediaFileRows(JdbcClient database) {
        this.database = database;
    }

    Optional<MediaFile> find(String hash) {
        return present(hash)
                .or(() -> hash(IN_ITS_PLACE, hash)
                        .or(() -> hash(ATTACHED_IN_ITS_PLACE, hash))
                        .flatMap(this::present));
    }

    private Optional<String> hash(String sql, String former) {
        return database.sql(sql).param("hash", former).query(String.class).optional();
    }

    private Optional<MediaFile> present(String hash) {
        List<Row> rows =
                database.sql(PRESENT).param("hash", hash).query(Row.class).list();
        return rows.stream()
                .filter(row -> !row.isOriginal())
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .map(row -> new MediaFile(
                        row.hash,
                        FileType.of(row.type),
                        row.bytes,
                        row.name + "." + FileType.of(row.type).ending(),
                        row.isOriginal(),
                        rows.stream().map(Row::owner).toList()));
    }

    private record Row(
            String kind,
            long id,
            String name,
            String type,
            long bytes,
            String hash,
            @Nullable OffsetDateTime rightsEnd) {

        boolean isOriginal() {
            return kind.equals("original");
        }

        Owner owner() {
            return new Owner(!kind.equals("attachment"), id, rightsEnd == null ? Instant.MAX : rightsEnd.toInstant());
        }
    }
}
