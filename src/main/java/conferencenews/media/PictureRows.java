package conferencenews.media;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Images with their renditions, by one question. */
@Repository
class PictureRows {

    private static final String PICTURES = """
            select i.id, i.name, i.alt_text, i.decorative, i.caption, i.credit, i.width, i.height, i.rights_end,
              r.crop, r.type as file_type, r.width as file_width, r.height as file_height, r.hash
            from image i join image_rendition r on r.image_id = i.id
            where i.id in (:ids)
            order by i.id, r.crop, r.type, r.width""";

    private static final String AT = """
            select image_id from image_rendition where hash = :hash
            union all select id from image where hash = :hash
            union all select image_id from former_file where hash = :hash and image_id is not null""";

    private final JdbcClient database;

    PictureRows(JdbcClient database) {
        this.database = database;
    }

    Map<Long, Known> of(Collection<Long> ids) {
        Map<Long, Known> pictures = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            Map<Long, List<Row>> rows = new LinkedHashMap<>();
            database.sql(PICTURES)
                    .param("ids", ids)
                    .query(Row.class)
                    .list()
                    .forEach(row -> rows.computeIfAbsent(row.id, any -> new ArrayList<>())
                            .add(row));
            rows.forEach((id, each) -> pictures.put(id, known(each)));
        }
        return pictures;
    }

    /** The image one of whose files, or the original, has or had that hash. */
    Optional<Long> at(String hash) {
        return database.sql(AT).param("hash", hash).query(Long.class).list().stream()
                .findFirst();
    }

    int count(Set<Long> ids) {
        return ids.isEmpty()
                ? 0
                : database.sql("select count(*) from image where id in (:ids)")
                        .param("ids", ids)
                        .query(Integer.class)
                        .single();
    }

    List<Long> undescribed(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("select id from image where id in (:ids) and alt_text = '' and not decorative")
                        .param("ids", ids)
                        .query(Long.class)
                        .list();
    }

    List<Long> ended(Collection<Long> ids, Instant at) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("select id from image where id in (:ids) and rights_end <= :at")
                        .param("ids", ids)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .list();
    }

    /** The newest first. */
    List<Long> undescribed(int most) {
        return database.sql("select id from image where alt_text = '' and not decorative order by id desc limit :most")
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private static Known known(List<Row> rows) {
        Row first = rows.get(0);
        Map<Crop, List<PictureFile>> files = new EnumMap<>(Crop.class);
        rows.forEach(row -> files.computeIfAbsent(Crop.of(row.crop), any -> new ArrayList<>())
                .add(row.file()));
        Picture picture = new Picture(
                first.id,
                first.altText,
                first.decorative,
                first.caption,
                first.credit,
                first.width,
                first.height,
                files);
        return new Known(picture, first.rightsEnd == null ? Instant.MAX : first.rightsEnd.toInstant());
    }

    /** A picture and the end of its rights. */
    record Known(Picture picture, Instant rightsEnd) {

        boolean mayBeShown(Instant now) {
            return now.isBefore(rightsEnd);
        }
    }

    private record Row(
            long id,
            String name,
            String altText,
            boolean decorative,
            String caption,
            String credit,
            int width,
            int height,
            @Nullable OffsetDateTime rightsEnd,
            String crop,
            String fileType,
            int fileWidth,
            int fileHeight,
            String hash) {

        PictureFile file() {
            FileType type = FileType.of(fileType);
            String path = MediaAddress.ofImage(hash, name, Crop.of(crop), fileWidth, type);
            return new PictureFile(path, fileType, fileWidth, fileHeight);
        }
    }
}
