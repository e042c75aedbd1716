package conferencenews.viewcount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Downloads in the database, per attachment and day and in all. */
@Repository
class StoredDownloads {

    private static final Upsert DAYS = new Upsert(
            "attachment_download_daily",
            List.of(Upsert.key("attachment_id", "bigint"), Upsert.key("downloaded_on", "date")),
            List.of("downloads"));
    private static final Upsert TOTALS = new Upsert(
            "attachment_download_total", List.of(Upsert.key("attachment_id", "bigint")), List.of("downloads"));

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final boolean postgres;

    StoredDownloads(JdbcClient database, TransactionOperations transactions, StoredViews views) {
        this.database = database;
        this.transactions = transactions;
        this.postgres = views.isPostgres();
    }

    /** Adds numbers in the order of the map, the same on every node, so that none waits for another in a circle. */
    void add(SortedMap<Download, Long> downloads) {
        List<Object[]> days = new ArrayList<>();
        SortedMap<Long, Long> sums = new TreeMap<>();
        downloads.forEach((download, times) -> {
            days.add(new Object[] {download.attachment(), download.day(), times});
            sums.merge(download.attachment(), times, Long::sum);
        });
        List<Object[]> totals = new ArrayList<>();
        sums.forEach((attachment, times) -> totals.add(new Object[] {attachment, times}));
        transactions.executeWithoutResult(status -> {
            DAYS.add(database, postgres, days);
            TOTALS.add(database, postgres, totals);
        });
    }

    Map<Long, Long> totals(Collection<Long> attachments) {
        Map<Long, Long> totals = new HashMap<>();
        attachments.forEach(attachment -> totals.put(attachment, 0L));
        if (!attachments.isEmpty()) {
            database.sql("select attachment_id, downloads from attachment_download_total where attachment_id in (:ids)")
                    .param("ids", attachments)
                    .query(row -> {
                        totals.put(row.getLong(1), row.getLong(2));
                    });
        }
        return totals;
    }

    SortedMap<LocalDate, Map<Long, Long>> days(Collection<Long> attachments, LocalDate first, LocalDate last) {
        SortedMap<LocalDate, Map<Long, Long>> days = new TreeMap<>();
        if (!attachments.isEmpty()) {
            database.sql("""
                            select downloaded_on, attachment_id, downloads from attachment_download_daily
                            where attachment_id in (:ids) and downloaded_on between :first and :last""")
                    .param("ids", attachments)
                    .param("first", first)
                    .param("last", last)
                    .query(row -> {
                        days.computeIfAbsent(row.getObject(1, LocalDate.class), day -> new HashMap<>())
                                .put(row.getLong(2), row.getLong(3));
                    });
        }
        return days;
    }
}
